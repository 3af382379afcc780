import { describe, expect, it, onTestFinished } from 'vitest';
import { TenantLookupAnswer } from '#contract/tenant-lookups.ts';
import type { CloudId } from '#domain/catalog/cloud.ts';
import { startEntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { agencyId, contosoId, fleetId, lotusId } from '#entra-simulator/tenant-ids.ts';
import { type Caller, jsonOf, problemOf } from './testing/caller.ts';
import { type AppOptions, openApp } from './testing/open-app.ts';

const path = '/api/v1/tenant-lookups';

/** An authority for each cloud; the DoD's is that of the US government. */
async function openClouds(options: Partial<AppOptions> = {}) {
  const [global, usgov, china] = await Promise.all(
    (['global', 'usgov', 'china'] as const).map((cloud) => startEntraSimulator({ cloud })),
  );
  for (const one of [global, usgov, china]) onTestFinished(() => one?.close());
  const [globalUrl = '', usgovUrl = '', chinaUrl = ''] = [global, usgov, china].map(
    (one) => one?.url,
  );
  const entraUrls = { global: globalUrl, usgov: usgovUrl, 'usgov-dod': usgovUrl, china: chinaUrl };
  const app = await openApp({ ...options, entraUrls });
  return { ...app, caller: await app.signIn(), authorities: { global, usgov, china } };
}

async function lookUp(caller: Caller, tenant: string, cloud: CloudId = 'global') {
  const answer = await caller.send('POST', path, { body: { tenant, cloud } });
  return TenantLookupAnswer.parse(jsonOf(answer));
}

describe('a tenant', () => {
  it('is found where it is looked for, and nobody else is asked', async () => {
    const { caller, authorities } = await openClouds();
    const found = { outcome: 'found', tenantId: contosoId };
    expect(await lookUp(caller, ' Contoso.Example ')).toEqual(found);
    expect(await lookUp(caller, contosoId)).toEqual(found);
    expect(authorities.usgov?.requests).toEqual([]);
    expect(authorities.china?.requests).toEqual([]);
  });

  it.each<{ tenant: string; asked: CloudId; cloud: CloudId; tenantId: string }>([
    { tenant: 'agency.example', asked: 'global', cloud: 'usgov', tenantId: agencyId },
    { tenant: 'fleet.example', asked: 'global', cloud: 'usgov-dod', tenantId: fleetId },
    { tenant: 'lotus.example', asked: 'global', cloud: 'china', tenantId: lotusId },
    { tenant: 'contoso.example', asked: 'china', cloud: 'global', tenantId: contosoId },
    { tenant: 'contoso.example', asked: 'usgov-dod', cloud: 'global', tenantId: contosoId },
  ])('$tenant, looked for in $asked, is found in $cloud', async (one) => {
    const { tenant, asked, cloud, tenantId } = one;
    const { caller } = await openClouds();
    const found = { outcome: 'in-other-cloud', cloud, tenantId };
    expect(await lookUp(caller, tenant, asked)).toEqual(found);
  });

  it('that is nowhere is not found, after each authority was asked once', async () => {
    const { caller, authorities } = await openClouds();
    expect(await lookUp(caller, 'nowhere.example')).toEqual({ outcome: 'not-found' });
    for (const one of Object.values(authorities)) expect(one?.requests).toHaveLength(1);
  });

  it('stays unknown when the chosen cloud cannot be asked, with the cause', async () => {
    const { caller, authorities } = await openClouds();
    authorities.global?.failNext({ kind: 'html', status: 403 }, 'discovery');
    expect(await lookUp(caller, 'contoso.example')).toEqual({
      outcome: 'unknown',
      code: 'answer-not-json',
    });
    expect(authorities.usgov?.requests).toEqual([]);
  });

  it('that can be none is refused, and nobody is asked', async () => {
    const { caller, authorities } = await openClouds();
    for (const [tenant, code] of [
      ['common', 'tenant-is-reserved'],
      ['', 'tenant-missing'],
      ['../contoso.example', 'tenant-malformed'],
    ]) {
      const answer = await caller.send('POST', path, { body: { tenant, cloud: 'global' } });
      expect(problemOf(answer)).toMatchObject({
        status: 400,
        errors: [{ pointer: '/tenant', code }],
      });
    }
    expect(authorities.global?.requests).toEqual([]);
  });

  it('is looked up for operators only', async () => {
    const { stranger } = await openApp();
    const body = { tenant: 'contoso.example', cloud: 'global' };
    expect(problemOf(await stranger().send('POST', path, { body })).status).toBe(401);
  });

  it('may be looked up thirty times in a minute', async () => {
    const { caller, clock } = await openClouds();
    for (let time = 0; time < 30; time += 1) await lookUp(caller, 'contoso.example');
    clock.now += 15_000;
    const body = { tenant: 'contoso.example', cloud: 'global' };
    const refused = await caller.send('POST', path, { body });
    expect(problemOf(refused)).toMatchObject({ status: 429, retryAfter: 45 });
    expect(refused.headers.get('retry-after')).toBe('45');
  });
});
