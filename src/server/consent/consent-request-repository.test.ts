import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { findingFor } from '#domain/diagnosis/diagnose.ts';
import { createSignedStates } from '../access/signed-states.ts';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { parseEncryptionKeys } from '../profiles/encryption-keys.ts';
import { keyForTest } from '../profiles/testing/profiles-for-test.ts';
import type { NewConsentRequest } from './consent-request-record.ts';
import { createConsentRequests } from './consent-request-repository.ts';

const hour = 60 * 60_000;
const day = 24 * hour;

const request: NewConsentRequest = {
  sessionId: 'session',
  platform: 'stackone',
  connector: 'microsoftoutlook',
  selection: {
    actions: ['microsoftoutlook_send_mail'],
    permissionType: 'application',
    strategy: 'least',
    accountType: 'single',
    cloud: 'global',
  },
  tenant: 'contoso.example',
  tenantId: '99999999-8888-7777-6666-555555555555',
  clientId: '11111111-2222-3333-4444-555555555555',
  appName: undefined,
  redirectUri: 'http://localhost:7400/entra/callback',
};

describeOnBothEngines('requests for consent', (open) => {
  async function begin() {
    const { db } = await open();
    const clock = { now: Date.UTC(2026, 10, 20) };
    const now = () => clock.now;
    const states = createSignedStates(parseEncryptionKeys(keyForTest('test', 7)), now);
    const requests = createConsentRequests({ db, states, now });
    return { db, clock, states, requests, made: await requests.create(request) };
  }

  it('are found by their link, and by the session that made them', async () => {
    const { requests, made } = await begin();
    const { id, token, expiresAt } = made;
    const record = { ...request, id, status: 'open', finding: undefined, expiresAt };
    expect(await requests.findByToken(token)).toEqual(record);
    expect(await requests.find(id, 'session')).toEqual(record);
    expect(await requests.find(id, 'other')).toBeUndefined();
    expect(await requests.findByToken('A'.repeat(43))).toBeUndefined();
  });

  it('take one return, with the latest state', async () => {
    const { states, requests, made } = await begin();
    const early = (await requests.leave(made.id)) ?? '';
    const late = (await requests.leave(made.id)) ?? '';
    expect(states.read(late)).toMatchObject({ ok: true, kind: 'consent', id: made.id });
    expect(await requests.receive(made.id, early)).toBe(false);
    const taken = await Promise.all(
      Array.from({ length: 8 }, () => requests.receive(made.id, late)),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect((await requests.find(made.id, 'session'))?.status).toBe('returned');
    expect(await requests.leave(made.id)).toBeUndefined();
  });

  it('can be gone through again after somebody has declined', async () => {
    const { requests, made } = await begin();
    const first = (await requests.leave(made.id)) ?? '';
    await requests.receive(made.id, first, findingFor('consent-declined'));
    expect(await requests.find(made.id, 'session')).toMatchObject({
      status: 'declined',
      finding: { code: 'consent-declined' },
    });
    const second = (await requests.leave(made.id)) ?? '';
    expect(await requests.receive(made.id, second)).toBe(true);
    expect(await requests.find(made.id, 'session')).toMatchObject({
      status: 'returned',
      finding: undefined,
    });
  });

  it('can be taken back by their session, also while somebody is on the way', async () => {
    const { requests, made } = await begin();
    const state = (await requests.leave(made.id)) ?? '';
    expect(await requests.revoke(made.id, 'other')).toBe(false);
    expect(await requests.revoke(made.id, 'session')).toBe(true);
    expect(await requests.leave(made.id)).toBeUndefined();
    expect(await requests.receive(made.id, state)).toBe(false);
    expect((await requests.findByToken(made.token))?.status).toBe('revoked');
  });

  it('end after seven days, and are forgotten seven days later', async () => {
    const { db, clock, requests, made } = await begin();
    expect(made.expiresAt).toBe(clock.now + 7 * day);
    clock.now += 7 * day - 1;
    expect(await requests.leave(made.id)).toBeDefined();
    clock.now += 1;
    expect(await requests.leave(made.id)).toBeUndefined();
    await requests.create(request);
    expect(await requests.findByToken(made.token)).toBeDefined();
    clock.now += 7 * day;
    await requests.create(request);
    expect(await requests.findByToken(made.token)).toBeUndefined();
    const rows = await db.selectFrom('consent_requests').select('id').execute();
    expect(rows).toHaveLength(2);
  });

  it('leave neither token nor state in a row', async () => {
    const { db, requests, made } = await begin();
    const state = (await requests.leave(made.id)) ?? '';
    const { rows } = await sql<object>`select * from consent_requests`.execute(db);
    expect(JSON.stringify(rows)).not.toContain(made.token);
    expect(JSON.stringify(rows)).not.toContain(state);
  });
});
