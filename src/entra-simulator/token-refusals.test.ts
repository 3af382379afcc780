import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  appBehindConditionalAccess,
  appWithExpiredSecret,
  appWithoutRoles,
  appWithoutServicePrincipal,
  disabledApp,
  multiTenantApp,
} from './practice-apps.ts';
import { formAsk, type RawAsk, send } from './raw-client.ts';
import { type EntraSimulator, startEntraSimulator } from './start-entra-simulator.ts';
import { consumersId, contosoId } from './tenant-ids.ts';
import { tokenFields } from './token-fields.ts';

const at = new Date('2026-08-13T21:24:29.481Z');
const correlationId = '0C4b1d3e-5f60-4718-8a92-b3c4d5e6f708';
const unknownId = 'd59f322b-5c3b-4bbc-b3d3-27db6d32cf4e';
const zeros = '00000000-0000-0000-0000-000000000000';
const good = tokenFields(appWithoutRoles);

let simulator: EntraSimulator;

beforeAll(async () => {
  simulator = await startEntraSimulator({ now: () => at });
});

afterAll(() => simulator.close());

function without(field: string): Record<string, string> {
  return Object.fromEntries(Object.entries(good).filter(([name]) => name !== field));
}

function ask(tenant: string, request: RawAsk) {
  return send(`${simulator.url}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`, {
    ...request,
    headers: { 'client-request-id': correlationId, ...request.headers },
  });
}

type Expected = {
  code: number;
  error: string;
  status: number;
  text: string;
  more?: Record<string, unknown>;
};

async function expectRefusal(tenant: string, request: RawAsk, expected: Expected) {
  const { code, error, status, text, more } = expected;
  const answer = await ask(tenant, request);
  const traceId = answer.headers['x-ms-request-id'];
  expect(traceId).toMatch(/^[0-9a-f-]{36}$/);
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.text)).toStrictEqual({
    error,
    error_description: `AADSTS${code}: ${text} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: 2026-08-13 21:24:29Z`,
    error_codes: [code],
    timestamp: '2026-08-13 21:24:29Z',
    trace_id: traceId,
    correlation_id: correlationId,
    ...(more ?? { error_uri: `https://login.microsoftonline.com/error?code=${code}` }),
  });
  return answer;
}

describe('a request with the wrong shape', () => {
  it.each(['grant_type', 'client_id', 'scope'])('is refused for its missing %s', async (field) => {
    await expectRefusal('contoso.example', formAsk(without(field)), {
      code: 900144,
      error: 'invalid_request',
      status: 400,
      text: `The request body must contain the following parameter: '${field}'.`,
    });
  });

  it.each([
    ['application/json', JSON.stringify(good)],
    ['text/plain', new URLSearchParams(good).toString()],
  ])('counts as empty when its type is %s', async (type, body) => {
    const request = { method: 'POST', headers: { 'Content-Type': type }, body };
    await expectRefusal('contoso.example', request, {
      code: 900144,
      error: 'invalid_request',
      status: 400,
      text: "The request body must contain the following parameter: 'grant_type'.",
    });
  });

  it('is refused for an Origin header before its tenant is looked at', async () => {
    const request = formAsk(good, { Origin: 'https://portal.example' });
    await expectRefusal('nowhere.example', request, {
      code: 9002326,
      error: 'invalid_request',
      status: 400,
      text: "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. Request origin: 'https://portal.example'.",
    });
  });

  it('is refused for a grant type that is not supported, without an error page', async () => {
    const request = formAsk({ ...good, grant_type: 'no_such_grant' });
    await expectRefusal('contoso.example', request, {
      code: 70003,
      error: 'unsupported_grant_type',
      status: 400,
      text: "The app requested an unsupported grant type 'no_such_grant'.",
      more: {},
    });
  });

  it.each(['https://graph.microsoft.com/Mail.Read', 'openid profile', 'Mail.Read /.default'])(
    'is refused for the scope %s, which is not one resource with /.default',
    async (scope) => {
      await expectRefusal('contoso.example', formAsk({ ...good, scope }), {
        code: 1002012,
        error: 'invalid_scope',
        status: 400,
        text: `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
      });
    },
  );

  it('is refused for a resource that the tenant does not know', async () => {
    const request = formAsk({ ...good, scope: 'api://not-a-registered-resource/.default' });
    await expectRefusal('contoso.example', request, {
      code: 500011,
      error: 'invalid_resource',
      status: 400,
      text: `The resource principal named api://not-a-registered-resource was not found in the tenant named ${contosoId}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
    });
  });
});

describe('a tenant', () => {
  it.each(['nowhere.example', unknownId])('that nobody has is not found: %s', async (tenant) => {
    await expectRefusal(tenant, formAsk(good), {
      code: 90002,
      error: 'invalid_request',
      status: 400,
      text: `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
    });
  });

  it.each(['invalid-tenant-id', 'ada@contoso.example', '11111111-2222', 'con toso.example'])(
    'that is neither GUID nor domain is called malformed: %s',
    async (tenant) => {
      await expectRefusal(tenant, formAsk(good), {
        code: 900023,
        error: 'invalid_request',
        status: 400,
        text: `Specified tenant identifier '${tenant}' is neither a valid DNS name, nor a valid external domain.`,
      });
    },
  );

  it('of zeros is an empty GUID', async () => {
    await expectRefusal(zeros, formAsk(good), {
      code: 900021,
      error: 'invalid_request',
      status: 400,
      text: `Requested tenant identifier '${zeros}' is not valid. Tenant identifiers may not be an empty GUID.`,
    });
  });

  it.each(['common', 'organizations'])('cannot be told from %s', async (alias) => {
    await expectRefusal(alias, formAsk(good), {
      code: 50059,
      error: 'invalid_request',
      status: 400,
      text: 'No tenant-identifying information found in either the request or implied by any provided credentials.',
    });
  });

  it.each(['consumers', consumersId])('of personal accounts has no apps: %s', async (alias) => {
    await expectRefusal(alias, formAsk(good), {
      code: 9001023,
      error: 'invalid_request',
      status: 400,
      text: 'The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.',
    });
  });
});

describe('a client', () => {
  it('of zeros is not an application identifier, and has no error page', async () => {
    await expectRefusal('contoso.example', formAsk({ ...good, client_id: zeros }), {
      code: 700038,
      error: 'unauthorized_client',
      status: 400,
      text: `${zeros} is not a valid application identifier.`,
      more: {},
    });
  });

  it.each([
    { which: 'that does not exist', directoryName: 'Contoso', clientId: unknownId },
    {
      which: 'named by its object ID',
      directoryName: 'Contoso',
      clientId: appWithoutRoles.objectId,
    },
    { which: 'of another tenant', directoryName: 'Fabrikam', clientId: appWithoutRoles.clientId },
  ])('$which is not found', async ({ directoryName, clientId }) => {
    await expectRefusal(`${directoryName}.example`, formAsk({ ...good, client_id: clientId }), {
      code: 700016,
      error: 'unauthorized_client',
      status: 400,
      text: `Application with identifier '${clientId}' was not found in the directory '${directoryName}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    });
  });

  it('that is disabled is refused whatever its secret', async () => {
    const request = formAsk(tokenFields(disabledApp, { client_secret: 'wrong' }));
    await expectRefusal('contoso.example', request, {
      code: 7000112,
      error: 'unauthorized_client',
      status: 400,
      text: `Application '${disabledApp.clientId}'(Former newsletter sender) is disabled.`,
    });
  });

  it('without a service principal is told so', async () => {
    const app = appWithoutServicePrincipal;
    await expectRefusal('contoso.example', formAsk(tokenFields(app)), {
      code: 7000229,
      error: 'invalid_client',
      status: 401,
      text: `The client application ${app.clientId} is missing service principal in the tenant ${contosoId}. See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119`,
    });
  });

  it('behind Conditional Access gets the policy in the claims', async () => {
    await expectRefusal('contoso.example', formAsk(tokenFields(appBehindConditionalAccess)), {
      code: 53003,
      error: 'invalid_grant',
      status: 400,
      text: 'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
      more: {
        error_uri: 'https://login.microsoftonline.com/error?code=53003',
        suberror: 'message_only',
        claims:
          '{"access_token":{"capolids":{"essential":true,"values":["8db55b91-da46-427e-bbb9-c5cd8d9315b1"]}}}',
      },
    });
  });
});

describe('a secret', () => {
  it('that is missing is asked for', async () => {
    await expectRefusal('contoso.example', formAsk(without('client_secret')), {
      code: 7000216,
      error: 'invalid_client',
      status: 401,
      text: "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
    });
  });

  it('that is empty is missing from the body', async () => {
    await expectRefusal('contoso.example', formAsk({ ...good, client_secret: '' }), {
      code: 7000218,
      error: 'invalid_client',
      status: 401,
      text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    });
  });

  const [own] = appWithoutRoles.clientSecrets;
  it.each([
    ['of another app', multiTenantApp.clientSecrets[0]?.value ?? ''],
    ['in other letters', own?.value.toUpperCase() ?? ''],
    ['with a space behind it', `${own?.value} `],
    ['given by its ID', own?.secretId ?? ''],
  ])('%s is wrong', async (_, secret) => {
    await expectRefusal('contoso.example', formAsk({ ...good, client_secret: secret }), {
      code: 7000215,
      error: 'invalid_client',
      status: 401,
      text: `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${appWithoutRoles.clientId}'.`,
    });
  });

  it('that was right once has expired', async () => {
    const app = appWithExpiredSecret;
    await expectRefusal('contoso.example', formAsk(tokenFields(app)), {
      code: 7000222,
      error: 'invalid_client',
      status: 401,
      text: `The provided client secret keys for app '${app.clientId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
    });
  });
});

describe('a refusal', () => {
  it('is never to be cached and echoes the correlation ID', async () => {
    const { headers } = await ask('contoso.example', formAsk({ ...good, client_secret: 'wrong' }));
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store, no-cache',
      pragma: 'no-cache',
      'client-request-id': correlationId,
    });
  });

  it('makes up a correlation ID where the sent one is no GUID', async () => {
    const request = formAsk(good, { 'client-request-id': '"><script>' });
    const { headers, text } = await ask('nowhere.example', request);
    expect(headers).not.toHaveProperty('client-request-id');
    expect(JSON.parse(text).correlation_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('of a path with illegal characters is a web page', async () => {
    const answer = await ask('"><script>', formAsk(good));
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.text).toContain('AADSTS90013: Invalid input received from the user.');
    expect(answer.text).not.toContain('<script>');
  });
});
