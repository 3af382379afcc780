import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { Secret } from '#domain/credentials/secret.ts';
import { findingFor } from '#domain/diagnosis/diagnose.ts';
import { createSignedStates } from '../access/signed-states.ts';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { parseEncryptionKeys } from '../profiles/encryption-keys.ts';
import { createSealing } from '../profiles/sealing.ts';
import { keyForTest } from '../profiles/testing/profiles-for-test.ts';
import type { NewSignInTest } from './sign-in-test-record.ts';
import { createSignInTests } from './sign-in-test-repository.ts';

const minute = 60_000;
const code = new Secret('0.AXoA-canary-of-a-code.that_is~long');

const test: NewSignInTest = {
  sessionId: 'session',
  platform: 'stackone',
  connector: 'microsoftoutlook',
  selection: {
    actions: ['microsoftoutlook_send_mail'],
    permissionType: 'delegated',
    strategy: 'documented',
    accountType: 'single',
    cloud: 'usgov',
  },
  tenant: 'contoso.example',
  tenantId: '99999999-8888-7777-6666-555555555555',
  clientId: '11111111-2222-3333-4444-555555555555',
  redirectUri: 'http://localhost:7400/entra/callback',
  scopes: ['https://graph.microsoft.us/Mail.Send', 'openid'],
};

describeOnBothEngines('test sign-ins', (open) => {
  async function begin() {
    const { db } = await open();
    const clock = { now: Date.UTC(2026, 10, 20) };
    const now = () => clock.now;
    const keyRing = parseEncryptionKeys(keyForTest('test', 7));
    const states = createSignedStates(keyRing, now);
    const tests = createSignInTests({ db, sealing: createSealing(keyRing), states, now });
    return { db, clock, states, tests, started: await tests.start(test) };
  }

  it('begin open, and are for their own session alone', async () => {
    const { tests, states, started } = await begin();
    const { id, state, expiresAt } = started;
    expect(states.read(state)).toEqual({ ok: true, kind: 'sign-in', id, expiresAt });
    expect(await tests.find(id, 'session')).toEqual({
      ...test,
      id,
      cloud: 'usgov',
      status: 'open',
      finding: undefined,
      expiresAt,
    });
    expect(await tests.find(id, 'other')).toBeUndefined();
  });

  it('hand a code out once, with the verifier of its challenge', async () => {
    const { tests, started } = await begin();
    const { id, state, nonce, codeChallenge } = started;
    expect(await tests.spend(id, 'session')).toBeUndefined();
    expect(await tests.receive(id, state, code)).toBe(true);
    expect((await tests.find(id, 'session'))?.status).toBe('returned');
    expect(await tests.spend(id, 'other')).toBeUndefined();
    const race = await Promise.all(Array.from({ length: 8 }, () => tests.spend(id, 'session')));
    const [spent, ...more] = race.filter((one) => one !== undefined);
    expect(more).toEqual([]);
    expect(spent?.code.reveal()).toBe(code.reveal());
    expect(spent?.nonce).toBe(nonce);
    const verifier = spent?.codeVerifier.reveal() ?? '';
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(codeChallenge);
    expect((await tests.find(id, 'session'))?.status).toBe('spent');
  });

  it('take one answer of many that race', async () => {
    const { tests, started } = await begin();
    const taken = await Promise.all(
      Array.from({ length: 8 }, () => tests.receive(started.id, started.state, code)),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('take no answer with the state of another test', async () => {
    const { tests, started } = await begin();
    const other = await tests.start(test);
    expect(await tests.receive(started.id, other.state, code)).toBe(false);
    expect(await tests.receive(other.id, other.state, code)).toBe(true);
  });

  it('keep why they failed, and no verifier then', async () => {
    const { db, tests, started } = await begin();
    const finding = findingFor('consent-declined', { error: 'access_denied', codes: [65004] });
    expect(await tests.receive(started.id, started.state, finding)).toBe(true);
    const found = await tests.find(started.id, 'session');
    expect(found).toMatchObject({ status: 'failed', finding: { code: 'consent-declined' } });
    const [row] = await db.selectFrom('sign_in_tests').selectAll().execute();
    expect(row?.verifier_sealed).toBeNull();
  });

  it('are over after ten minutes, and swept when another begins', async () => {
    const { db, clock, tests, started } = await begin();
    await tests.receive(started.id, started.state, code);
    clock.now += 10 * minute;
    expect(await tests.find(started.id, 'session')).toBeUndefined();
    expect(await tests.spend(started.id, 'session')).toBeUndefined();
    expect(await tests.receive(started.id, started.state, code)).toBe(false);
    const { id } = await tests.start(test);
    const rows = await db.selectFrom('sign_in_tests').select('id').execute();
    expect(rows).toEqual([{ id }]);
  });

  it('leave neither state nor code in a row, and a sealed value opens in its own row alone', async () => {
    const { db, tests, started } = await begin();
    await tests.receive(started.id, started.state, code);
    const { rows } = await sql<object>`select * from sign_in_tests`.execute(db);
    const text = JSON.stringify(rows);
    for (const secret of [code.reveal(), code.reveal().slice(8, 24), started.state]) {
      expect(text).not.toContain(secret);
    }
    const other = await tests.start(test);
    await tests.receive(other.id, other.state, new Secret('another'));
    const [mine] = await db
      .selectFrom('sign_in_tests')
      .select('code_sealed')
      .where('id', '=', started.id)
      .execute();
    await db
      .updateTable('sign_in_tests')
      .set({ code_sealed: mine?.code_sealed ?? '' })
      .where('id', '=', other.id)
      .execute();
    await expect(tests.spend(other.id, 'session')).rejects.toThrow();
  });
});
