import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appWithOutlookRoles } from './practice-apps.ts';
import { formAsk, send } from './raw-client.ts';
import { type PracticeClouds, startPracticeClouds } from './start-practice-clouds.ts';
import { agencyId, contosoId, fleetId, lotusId } from './tenant-ids.ts';
import { tokenFields } from './token-fields.ts';

let clouds: PracticeClouds;

beforeEach(async () => {
  clouds = await startPracticeClouds();
});

afterEach(() => clouds.close());

type Cloud = keyof PracticeClouds['urls'];

async function discover(at: Cloud, tenant: string) {
  const { status, text } = await send(
    `${clouds.urls[at]}/${tenant}/v2.0/.well-known/openid-configuration`,
  );
  return { status, body: JSON.parse(text) };
}

async function askToken(at: Cloud, tenant: string, graph: string) {
  const fields = tokenFields(appWithOutlookRoles, { scope: `https://${graph}/.default` });
  const url = `${clouds.urls[at]}/${tenant}/oauth2/v2.0/token`;
  const { text } = await send(url, formAsk(fields));
  return JSON.parse(text);
}

describe('a tenant', () => {
  it.each([
    ['global', contosoId, 'microsoftonline.com', 'graph.microsoft.com', undefined],
    ['usgov', agencyId, 'microsoftonline.us', 'graph.microsoft.us', 'DODCON'],
    ['usgov-dod', fleetId, 'microsoftonline.us', 'dod-graph.microsoft.us', 'DOD'],
    ['china', lotusId, 'partner.microsoftonline.cn', 'microsoftgraph.chinacloudapi.cn', undefined],
  ] as const)(
    'of %s says so at its own authority',
    async (...[at, tenant, instance, graph, sub]) => {
      const { status, body } = await discover(at, tenant);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        cloud_instance_name: instance,
        msgraph_host: graph,
        token_endpoint: `${clouds.urls[at]}/${tenant}/oauth2/v2.0/token`,
      });
      expect(body.issuer).toContain(instance);
      expect(body.tenant_region_sub_scope).toBe(sub);
      const token = await askToken(at, tenant, graph);
      const answer = await send(
        `${clouds.urls[at]}/v1.0/applications(appId='${appWithOutlookRoles.clientId}')`,
        { headers: { Authorization: `Bearer ${token.access_token}` } },
      );
      expect(answer.status).toBe(200);
    },
  );

  it('of the US Government is known at the global authority, which names where it lives', async () => {
    const { body } = await discover('global', 'agency.example');
    expect(body).toMatchObject({
      cloud_instance_name: 'microsoftonline.us',
      tenant_region_scope: 'USGov',
      tenant_region_sub_scope: 'DODCON',
    });
    const { error_codes } = await askToken('global', agencyId, 'graph.microsoft.us');
    expect(error_codes).toStrictEqual([900439]);
  });

  it('of the global cloud gets no token from the US Government', async () => {
    const { error_codes } = await askToken('usgov', contosoId, 'graph.microsoft.com');
    expect(error_codes).toStrictEqual([900382]);
  });

  it.each([
    ['global', lotusId],
    ['usgov', 'lotus.example'],
    ['china', contosoId],
  ] as const)('is not found by %s across the border of China', async (at, tenant) => {
    const { status, body } = await discover(at, tenant);
    expect(status).toBe(400);
    expect(body.error_codes).toStrictEqual([90002]);
  });

  it("does not get into another cloud's Graph", async () => {
    const { access_token } = await askToken('china', lotusId, 'microsoftgraph.chinacloudapi.cn');
    const path = `/v1.0/applications(appId='${appWithOutlookRoles.clientId}')`;
    const headers = { Authorization: `Bearer ${access_token}` };
    const { status, text } = await send(`${clouds.urls.global}${path}`, { headers });
    expect(status).toBe(401);
    expect(JSON.parse(text).error.code).toBe('InvalidAuthenticationToken');
  });
});

it('what happens in one cloud is known in all', async () => {
  clouds.global.failNext({ kind: 'throttled' });
  const { error_codes } = await askToken('china', lotusId, 'microsoftgraph.chinacloudapi.cn');
  expect(error_codes).toStrictEqual([90055]);
  expect(clouds.global.requests).toHaveLength(1);
});
