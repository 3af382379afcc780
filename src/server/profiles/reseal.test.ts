import { type Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { Secret } from '#domain/credentials/secret.ts';
import { createRepeatedRequests } from '../access/repeated-requests.ts';
import { createSignedStates } from '../access/signed-states.ts';
import type { Database } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { linkForTest } from '../links/testing/links-for-test.ts';
import { createSignInTests } from '../sign-in-tests/sign-in-test-repository.ts';
import { createWebhooks } from '../webhooks/webhook-repository.ts';
import { createCheckRuns } from './check-run-repository.ts';
import { parseEncryptionKeys } from './encryption-keys.ts';
import { createProfiles } from './profile-repository.ts';
import { readProfile } from './read-profile.ts';
import { countSealed, reseal } from './reseal.ts';
import { createSealing, type Sealing } from './sealing.ts';
import { createSecretRotations } from './secret-rotations.ts';
import { checkRunForTest, contentForTest, keyForTest } from './testing/profiles-for-test.ts';

const sealingWith = (...keys: string[]) => createSealing(parseEncryptionKeys(keys.join(',')));
const [older, newer] = [keyForTest('older', 1), keyForTest('newer', 2)];
const answerOf = (index: number) => ({ status: 201, headers: {}, body: `answer ${index}` });

/** Fills every sealed column that is not a profile’s. */
async function sealEverywhere(db: Kysely<Schema>, sealing: Sealing): Promise<void> {
  const now = () => 1;
  const webhooks = createWebhooks({ db, sealing, now });
  const input = { url: 'https://hooks.example/', eventTypes: [], createdByName: 'Olga' };
  const { webhook } = await webhooks.create(input);
  await webhooks.rotateSecret(webhook.id);
  const requests = createRepeatedRequests({ db, sealing, now });
  const name = { owner: 'operator o-1', key: 'order-1' };
  await requests.begin(name, 'request');
  await requests.keep(name, now(), answerOf(1));
  const states = createSignedStates(parseEncryptionKeys(older), now);
  const tests = createSignInTests({ db, sealing, states, now });
  const { id, state } = await tests.start({
    ...contentForTest(),
    sessionId: 'session',
    selection: linkForTest().selection,
    tenantId: '99999999-8888-7777-6666-555555555555',
    redirectUri: 'http://localhost:7400/entra/callback',
  });
  await tests.receive(id, state, new Secret('code'));
}

/** Compact JWE, with no key in it. */
const sealedShape = /^(eyJ[\w-]+)\.\.[\w-]+\.[\w-]+\.[\w-]+$/;

/** Every column of the database in which something sealed stands, with the key that it is sealed with. */
async function sealersOf(db: Kysely<Schema>): Promise<Record<string, string>> {
  const sealers: [column: string, kid: string][] = [];
  for (const { name: table } of await db.introspection.getTables()) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(
      db,
    );
    for (const [column, value] of rows.flatMap((row) => Object.entries(row))) {
      const [, header] = sealedShape.exec(String(value)) ?? [];
      if (header === undefined) continue;
      const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString());
      sealers.push([`${table}.${column}`, kid]);
    }
  }
  return Object.fromEntries(sealers.sort());
}

/** Every column that is called sealed. */
async function sealedColumns(db: Kysely<Schema>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables();
  return tables
    .flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`))
    .filter((name) => name.endsWith('_sealed'))
    .sort();
}

const before = () => sealingWith(older);
const after = () => sealingWith(newer, older);

describeOnBothEngines('sealing anew', (open) => {
  async function withProfiles(count: number) {
    const database = await open();
    const profiles = profilesOf(database, before());
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const content = contentForTest({
        name: `Contoso ${index}`,
        clientSecret: new Secret(`secret ${index}`),
      });
      ids.push((await profiles.create(content)).id);
    }
    return { ...database, database, profiles, ids };
  }

  const profilesOf = ({ db }: Database, sealing: Sealing) =>
    createProfiles({ db, sealing, now: () => 1 });

  async function secretOf(database: Database, id: string, sealing: Sealing): Promise<string> {
    const record = await profilesOf(database, sealing).find(id);
    const binding = { profileId: id, purpose: 'client-secret' } as const;
    return (await sealing.open(record?.secretSealed ?? '', binding)).reveal();
  }

  /** Gives a profile another secret; the former one stays for an hour. */
  async function rotated({ db }: Database, id: string, sealing: Sealing): Promise<void> {
    const check = checkRunForTest();
    await createCheckRuns(db, () => 1).save(check);
    const rotations = createSecretRotations({ db, sealing, now: () => 1 });
    const clientSecret = new Secret('rotated');
    const profile = await readProfile(db, id);
    await rotations.rotate(profile, { clientSecret, graceMs: 3_600_000, check });
  }

  it('puts every secret under the first key, so that the former one can go', async () => {
    const { db, database, ids } = await withProfiles(250);
    expect(await countSealed(db, after())).toEqual({ current: 0, former: 250, unreadable: 0 });
    const told: number[] = [];
    expect(await reseal(db, after(), (count) => told.push(count))).toBe(250);
    expect(told.slice(0, 3)).toEqual([100, 200, 250]);
    expect(await countSealed(db, sealingWith(newer))).toEqual({
      current: 250,
      former: 0,
      unreadable: 0,
    });
    for (const index of [0, 100, 249]) {
      expect(await secretOf(database, ids[index] ?? '', sealingWith(newer))).toBe(
        `secret ${index}`,
      );
    }
  });

  it('changes nothing else, and nothing at all the second time', async () => {
    const { db, profiles, ids } = await withProfiles(3);
    const rows = () => Promise.all(ids.map((id) => profiles.find(id)));
    const hidden = (records: Awaited<ReturnType<typeof rows>>) =>
      records.map((record) => ({ ...record, secretSealed: '' }));
    const first = await rows();
    await reseal(db, after(), () => {});
    const second = await rows();
    expect(hidden(second)).toEqual(hidden(first));
    expect(await reseal(db, after(), () => {})).toBe(0);
    expect(await rows()).toEqual(second);
  });

  it('goes on where it was interrupted', async () => {
    const { db } = await withProfiles(250);
    const interrupted = reseal(db, after(), () => {
      throw new Error('interrupted');
    });
    await expect(interrupted).rejects.toThrow('interrupted');
    expect(await countSealed(db, after())).toEqual({ current: 100, former: 150, unreadable: 0 });
    expect(await reseal(db, after(), () => {})).toBe(150);
  });

  it('takes what a server has saved with the former key meanwhile in the next round', async () => {
    const { db, database, ids } = await withProfiles(120);
    const server = profilesOf(database, before());
    const [first = ''] = [...ids].sort();
    await reseal(db, after(), () => {});
    const content = contentForTest({ name: 'Replaced', clientSecret: new Secret('replaced') });
    await server.replace(first, 1, content);
    expect(await reseal(db, after(), () => {})).toBe(1);
    expect(await secretOf(database, first, sealingWith(newer))).toBe('replaced');
  });

  it('takes the previous secret of a rotation along', async () => {
    const { db, database, ids } = await withProfiles(2);
    const [id = ''] = ids;
    await rotated(database, id, before());
    expect(await countSealed(db, after())).toEqual({ current: 0, former: 3, unreadable: 0 });
    expect(await reseal(db, after(), () => {})).toBe(3);
    expect(await countSealed(db, sealingWith(newer))).toEqual({
      current: 3,
      former: 0,
      unreadable: 0,
    });
    const rotations = createSecretRotations({ db, sealing: sealingWith(newer), now: () => 1 });
    await rotations.rollBack(id, 2);
    expect(await secretOf(database, id, sealingWith(newer))).toBe('secret 0');
  });

  it('takes the signing secrets of webhooks along, the previous one too', async () => {
    const { db } = await withProfiles(0);
    const webhooksOf = (sealing: Sealing) => createWebhooks({ db, sealing, now: () => 1 });
    const input = { url: 'https://hooks.example/', eventTypes: [], createdByName: 'Olga' };
    const { webhook, signingSecret } = await webhooksOf(before()).create(input);
    const rotated = await webhooksOf(before()).rotateSecret(webhook.id);
    expect(await countSealed(db, after())).toEqual({ current: 0, former: 2, unreadable: 0 });
    expect(await reseal(db, after(), () => {})).toBe(2);
    const secrets = await webhooksOf(sealingWith(newer)).signingSecrets(webhook.id);
    expect(secrets.map((secret) => secret.reveal())).toEqual([
      rotated.signingSecret.reveal(),
      signingSecret.reveal(),
    ]);
  });

  it('takes the kept answers of requests that may come again along, however many', async () => {
    const { db } = await withProfiles(0);
    const requestsOf = (sealing: Sealing) => createRepeatedRequests({ db, sealing, now: () => 1 });
    const server = requestsOf(before());
    // More than are read at once, and such as differ in one half of their name only.
    for (let index = 0; index < 110; index += 1) {
      const name = { owner: `api-key ${index % 11}`, key: `order-${index % 10}` };
      const begun = await server.begin(name, `request ${index}`);
      if (begun.kind === 'begun') await server.keep(name, begun.at, answerOf(index));
    }
    const atWork = { owner: 'operator o-1', key: 'order-1' };
    await server.begin(atWork, 'request');
    expect(await countSealed(db, after())).toEqual({ current: 0, former: 221, unreadable: 0 });
    expect(await reseal(db, after(), () => {})).toBe(221);
    expect(await countSealed(db, sealingWith(newer))).toEqual({
      current: 221,
      former: 0,
      unreadable: 0,
    });
    const later = requestsOf(sealingWith(newer));
    expect(await later.begin({ owner: 'api-key 10', key: 'order-9' }, 'request 109')).toEqual({
      kind: 'answered',
      answer: answerOf(109),
    });
    expect(await later.begin(atWork, 'request')).toEqual({ kind: 'running' });
  });

  it('passes nothing by that is sealed anywhere, but for sign-ins that are over in minutes', async () => {
    const { db, database, ids } = await withProfiles(1);
    await rotated(database, ids[0] ?? '', before());
    await sealEverywhere(db, before());
    const all = Object.keys(await sealersOf(db));
    expect(all.sort()).toEqual(await sealedColumns(db));
    expect(all.length).toBeGreaterThan(6);
    await reseal(db, after(), () => {});
    const passed = Object.entries(await sealersOf(db)).filter(([, kid]) => kid !== 'newer');
    expect(passed).toEqual([
      ['sign_in_tests.code_sealed', 'older'],
      ['sign_in_tests.verifier_sealed', 'older'],
    ]);
  });

  it.each(['rotate', 'rollBack'] as const)(
    'misses no secret that moves while it is at work: %s',
    async (step) => {
      const { db, database, ids } = await withProfiles(1);
      const [id = ''] = ids;
      if (step === 'rollBack') await rotated(database, id, before());
      const real = after();
      // The move happens when the secret was opened, before it is written back.
      let moved = false;
      const overtaken: Sealing = {
        ...real,
        seal: async (secret, binding) => {
          const sealed = await real.seal(secret, binding);
          if (!moved) {
            moved = true;
            const server = { db, sealing: before(), now: () => 1 };
            if (step === 'rotate') await rotated(database, id, before());
            else await createSecretRotations(server).rollBack(id, 2);
          }
          return sealed;
        },
      };
      await reseal(db, overtaken, () => {});
      expect(await countSealed(db, sealingWith(newer))).toEqual({
        current: step === 'rotate' ? 2 : 1,
        former: 0,
        unreadable: 0,
      });
      const present = step === 'rotate' ? 'rotated' : 'secret 0';
      expect(await secretOf(database, id, sealingWith(newer))).toBe(present);
    },
  );

  it('leaves what does not open as it is, and says how much that is', async () => {
    const { db, profiles, ids } = await withProfiles(3);
    const [first = ''] = ids;
    await db
      .updateTable('profiles')
      .set({ secret_sealed: 'garbled' })
      .where('id', '=', first)
      .execute();
    expect(await reseal(db, after(), () => {})).toBe(2);
    expect(await countSealed(db, after())).toEqual({ current: 2, former: 0, unreadable: 1 });
    expect((await profiles.find(first))?.secretSealed).toBe('garbled');
  });

  it('loses to every save that comes between its reading and its writing', async () => {
    const { db, database, ids } = await withProfiles(1);
    const [id = ''] = ids;
    const real = after();
    // The save happens when the secret was opened, before it is written back.
    const overtaken: Sealing = {
      ...real,
      seal: async (secret, binding) => {
        const sealed = await real.seal(secret, binding);
        if (secret.reveal() === 'secret 0') {
          const content = contentForTest({ clientSecret: new Secret('the operator’s') });
          await profilesOf(database, before()).replace(id, 1, content);
        }
        return sealed;
      },
    };
    expect(await reseal(db, overtaken, () => {})).toBe(1);
    expect(await secretOf(database, id, sealingWith(newer))).toBe('the operator’s');
  });
});
