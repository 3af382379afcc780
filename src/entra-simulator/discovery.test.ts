import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from './raw-client.ts';
import { scenarios } from './scenarios.ts';
import { type EntraSimulator, startEntraSimulator } from './start-entra-simulator.ts';
import { consumersId, contosoId, fabrikamId } from './tenant-ids.ts';

let simulator: EntraSimulator;

beforeAll(async () => {
  simulator = await startEntraSimulator({ now: () => new Date('2026-08-13T21:24:29Z') });
});

afterAll(() => simulator.close());

function discover(tenant: string) {
  const segment = encodeURIComponent(tenant);
  return send(`${simulator.url}/${segment}/v2.0/.well-known/openid-configuration`);
}

describe('discovery', () => {
  it.each([
    [contosoId, contosoId, 'EU'],
    [contosoId.toUpperCase(), contosoId, 'EU'],
    ['contoso.example', contosoId, 'EU'],
    ['Contoso.OnMicrosoft.com', contosoId, 'EU'],
    ['fabrikam.example', fabrikamId, 'NA'],
  ])('of %s names the tenant by its ID', async (tenant, id, region) => {
    const { status, text } = await discover(tenant);
    const base = `${simulator.url}/${id}`;
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({
      issuer: `https://login.microsoftonline.com/${id}/v2.0`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
      end_session_endpoint: `${base}/oauth2/v2.0/logout`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
      tenant_region_scope: region,
      cloud_instance_name: 'microsoftonline.com',
      cloud_graph_host_name: 'graph.windows.net',
      msgraph_host: 'graph.microsoft.com',
      rbac_url: 'https://pas.windows.net',
    });
  });

  it.each([
    ['common', 'common', '{tenantid}'],
    ['organizations', 'organizations', '{tenantid}'],
    ['consumers', 'consumers', consumersId],
    [consumersId, 'consumers', consumersId],
  ])('of %s names no single work tenant', async (alias, segment, issuerTenant) => {
    const { text } = await discover(alias);
    expect(JSON.parse(text)).toMatchObject({
      issuer: `https://login.microsoftonline.com/${issuerTenant}/v2.0`,
      token_endpoint: `${simulator.url}/${segment}/oauth2/v2.0/token`,
      tenant_region_scope: null,
    });
  });

  it('may be cached for a day and read from any web page', async () => {
    const { headers } = await discover('contoso.example');
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'max-age=86400, private',
      'access-control-allow-origin': '*',
    });
    expect(headers).not.toHaveProperty('pragma');
  });

  it.each(scenarios)('works for the tenant $domain, whose tokens fail', async (scenario) => {
    const { text } = await discover(scenario.domain);
    expect(JSON.parse(text).issuer).toBe(
      `https://login.microsoftonline.com/${scenario.tenantId}/v2.0`,
    );
  });

  it.each([
    {
      tenant: 'nowhere.example',
      code: 90002,
      error: 'invalid_tenant',
      text: "Tenant 'nowhere.example' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.",
    },
    {
      tenant: '00000000-0000-0000-0000-000000000000',
      code: 900021,
      error: 'invalid_tenant',
      text: "Requested tenant identifier '00000000-0000-0000-0000-000000000000' is not valid. Tenant identifiers may not be an empty GUID.",
    },
    {
      tenant: 'contoso',
      code: 900023,
      error: 'invalid_request',
      text: "Specified tenant identifier 'contoso' is neither a valid DNS name, nor a valid external domain.",
    },
  ])('refuses $tenant with AADSTS$code', async ({ tenant, code, error, text }) => {
    const answer = await discover(tenant);
    const body = JSON.parse(answer.text);
    const traceId = answer.headers['x-ms-request-id'];
    expect(answer.status).toBe(400);
    expect(body).toStrictEqual({
      error,
      error_description: `AADSTS${code}: ${text} Trace ID: ${traceId} Correlation ID: ${body.correlation_id} Timestamp: 2026-08-13 21:24:29Z`,
      error_codes: [code],
      timestamp: '2026-08-13 21:24:29Z',
      trace_id: traceId,
      correlation_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    });
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store, no-cache',
      'access-control-allow-origin': '*',
    });
  });

  it.each(['con<toso>.example', 'contoso.example:443', '50%', 'a\\b'])(
    'of the illegal path %s is a web page',
    async (tenant) => {
      const { status, headers, text } = await discover(tenant);
      expect(status).toBe(400);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(text).toContain('AADSTS90013');
    },
  );

  it('of a path that cannot be decoded is a web page', async () => {
    const { status, text } = await send(
      `${simulator.url}/%E0%A4%A/v2.0/.well-known/openid-configuration`,
    );
    expect(status).toBe(400);
    expect(text).toContain('AADSTS90013');
  });
});

describe('the keys endpoint', () => {
  it('publishes one signing key, and of it the public half only', async () => {
    const { status, text } = await send(`${simulator.url}/${contosoId}/discovery/v2.0/keys`);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toStrictEqual({
      keys: [
        {
          kty: 'RSA',
          use: 'sig',
          kid: expect.stringMatching(/^[0-9a-f]{32}$/),
          n: expect.any(String),
          e: 'AQAB',
        },
      ],
    });
  });

  it('refuses an unknown tenant', async () => {
    const { status, text } = await send(`${simulator.url}/nowhere.example/discovery/v2.0/keys`);
    expect(status).toBe(400);
    expect(JSON.parse(text).error).toBe('invalid_tenant');
  });
});
