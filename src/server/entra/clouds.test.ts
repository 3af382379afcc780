import { afterEach, beforeEach, expect, test } from 'vitest';
import { clouds } from '#domain/catalog/cloud.ts';
import { Secret } from '#domain/credentials/secret.ts';
import { appWithOutlookRoles } from '#entra-simulator/practice-apps.ts';
import {
  type PracticeClouds,
  startPracticeClouds,
} from '#entra-simulator/start-practice-clouds.ts';
import { agencyId, contosoId, fleetId, lotusId } from '#entra-simulator/tenant-ids.ts';
import { createEntraClient, type EntraClient } from './create-entra-client.ts';

let practice: PracticeClouds;
let entra: EntraClient;

beforeEach(async () => {
  practice = await startPracticeClouds();
  const urls = { loginUrls: practice.urls, graphUrls: practice.urls };
  entra = createEntraClient({ ...urls, userAgent: 'Scopewright/test', now: () => 0 });
});

afterEach(async () => {
  await entra.close();
  await practice.close();
});

const tenants = [
  ['global', 'contoso.example', contosoId],
  ['usgov', 'agency.onmicrosoft.us', agencyId],
  ['usgov-dod', 'fleet.example', fleetId],
  ['china', 'lotus.partner.onmschina.cn', lotusId],
] as const;

test.each(tenants)('a tenant of %s is found there, and gives its app a token', async (...row) => {
  const [cloud, tenant, tenantId] = row;
  expect(await entra.findTenant({ cloud, tenant })).toMatchObject({
    ok: true,
    value: { tenantId },
  });
  const { clientId, clientSecrets } = appWithOutlookRoles;
  const clientSecret = new Secret(clientSecrets[0]?.value ?? '');
  const outcome = await entra.requestToken({ cloud, tenant, clientId, clientSecret });
  expect(outcome).toMatchObject({ ok: true });
  expect(practice.global.requests.at(-1)?.form['scope']).toBe(`${clouds[cloud].graphUrl}/.default`);
});

test.each([
  ['global', 'agency.example'],
  ['usgov', 'contoso.example'],
] as const)('%s says that %s lives in another cloud', async (cloud, tenant) => {
  expect(await entra.findTenant({ cloud, tenant })).toMatchObject({
    ok: false,
    failure: { kind: 'tenant', code: 'tenant-in-other-cloud' },
  });
});

test.each([
  ['global', 'lotus.example'],
  ['china', 'contoso.example'],
] as const)('%s does not know %s at all', async (cloud, tenant) => {
  expect(await entra.findTenant({ cloud, tenant })).toMatchObject({
    ok: false,
    failure: { details: { codes: [90002] } },
  });
});
