import { expect, it } from 'vitest';
import { Secret } from '#domain/credentials/secret.ts';
import type { Database } from '../db/database.ts';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
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
