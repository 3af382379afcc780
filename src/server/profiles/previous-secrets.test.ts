import { expect, it } from 'vitest';
import { Secret } from '#domain/credentials/secret.ts';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { destroyPreviousSecrets } from './destroy-previous-secrets.ts';
import { parseEncryptionKeys } from './encryption-keys.ts';
import {
  ChangedMeanwhileError,
  NoPreviousSecretError,
  ProfileNotFoundError,
} from './profile-errors.ts';
import { createSealing } from './sealing.ts';
import { createSecretRotations } from './secret-rotations.ts';
import { contentForTest, keyForTest } from './testing/profiles-for-test.ts';
import { graceMs, secretsOf, startRotations } from './testing/rotations-for-test.ts';

const hourMs = 3_600_000;

describeOnBothEngines('rolling back', (open) => {
  const start = async () => startRotations(await open());

  it('makes the previous secret the present one with all that is known of it', async () => {
    const { clock, db, id, profile, rotateTo, secretRotations, sealing } = await start();
    const rotated = await rotateTo('second', { endsAt: clock.now + graceMs });
    clock.now += hourMs;
    const after = await secretRotations.rollBack(id, 2);
    expect(await secretsOf(after, sealing)).toEqual({ present: 'first', previous: null });
    expect(after).toEqual({
      ...profile,
      version: 3,
      updatedAt: clock.now,
      // Tested before long, to see whether it still works.
      schedule: { dueAt: clock.now + hourMs, failures: 0, pausedAt: null },
    });
    const rows = JSON.stringify(await db.selectFrom('profiles').selectAll().execute());
    expect(rows).not.toContain(rotated.secretSealed);
  });

  it('brings the end of that secret back, with the reminder of its last days', async () => {
    const { clock, db, id, rotateTo, secretRotations } = await start();
    const end = { at: clock.now + 40 * graceMs, from: 'entered' };
    await db
      .updateTable('profiles')
      .set({ secret_ends_at: end.at, secret_ends_from: end.from })
      .execute();
    await rotateTo('second');
    expect((await secretRotations.rollBack(id, 2)).secretEnd).toEqual(end);
    const reminders = await db.selectFrom('profiles').select('next_reminder_at').execute();
    expect(reminders).toEqual([{ next_reminder_at: end.at - 60 * graceMs }]);
  });

  it('gives the word back to the last test of that secret', async () => {
    const { clock, id, present, profile, profiles, rotateTo, runWith, secretRotations } =
      await start();
    const last = await runWith('first');
    await profiles.recordCheck(profile, last);
    const wrong = await runWith('wrong', { verdict: 'failed', startedAt: clock.now });
    await secretRotations.keepUnproven(wrong.id, id);
    await rotateTo('second');
    const broken = await runWith('second', { verdict: 'failed' });
    await profiles.recordCheck(await present(), broken);
    expect(await present()).toMatchObject({ status: 'attention' });
    const after = await secretRotations.rollBack(id, (await present()).version);
    expect(after).toMatchObject({ status: 'connected', lastCheck: { id: last.id } });
  });

  it('tells that the profile needs attention when the last test of that secret failed', async () => {
    const { db, id, present, profile, profiles, rotateTo, runWith, secretRotations } =
      await start();
    await profiles.recordCheck(profile, await runWith('first', { verdict: 'failed' }));
    expect(await rotateTo('second')).toMatchObject({ status: 'connected' });
    await db.deleteFrom('outbox_events').execute();
    await secretRotations.rollBack(id, (await present()).version);
    const events = await db.selectFrom('outbox_events').select('type').orderBy('type').execute();
    expect(events.map(({ type }) => type)).toEqual(['profile.attention', 'profile.secret_rotated']);
  });

  it('leaves a profile connected of whose former secret no test is kept', async () => {
    const { db, id, profile, rotateTo, secretRotations } = await start();
    await rotateTo('second');
    await db
      .deleteFrom('check_runs')
      .where('id', '=', profile.lastCheck?.id ?? '')
      .execute();
    const after = await secretRotations.rollBack(id, 2);
    expect(after).toMatchObject({ status: 'connected', lastCheck: null });
  });

  it('works although the key of both is lost', async () => {
    const { db, clock, id, rotateTo, sealing } = await start();
    await rotateTo('second');
    const other = createSealing(parseEncryptionKeys(keyForTest('other', 8)));
    const needs = { db, sealing: other, now: () => clock.now };
    const after = await createSecretRotations(needs).rollBack(id, 2);
    expect(await secretsOf(after, sealing)).toEqual({ present: 'first', previous: null });
    expect(after).toMatchObject({ status: 'connected', lastCheck: null });
  });

  it('is told outside', async () => {
    const { db, id, rotateTo, secretRotations } = await start();
    await rotateTo('second');
    await db.deleteFrom('outbox_events').execute();
    await secretRotations.rollBack(id, 2);
    const events = await db.selectFrom('outbox_events').select(['type', 'data']).execute();
    expect(events.map(({ type, data }) => [type, JSON.parse(data).rolledBack])).toEqual([
      ['profile.secret_rotated', true],
    ]);
  });

  it('can be done once', async () => {
    const { id, present, rotateTo, secretRotations } = await start();
    await rotateTo('second');
    const after = await secretRotations.rollBack(id, 2);
    await expect(secretRotations.rollBack(id, 3)).rejects.toThrow(NoPreviousSecretError);
    expect(await present()).toEqual(after);
  });

  it('ends with the grace time, whether or not the secret was destroyed by then', async () => {
    const { clock, id, present, rotateTo, secretRotations } = await start();
    const rotated = await rotateTo('second');
    clock.now += graceMs;
    await expect(secretRotations.rollBack(id, 2)).rejects.toThrow(NoPreviousSecretError);
    await expect(secretRotations.destroyPrevious(id, 2)).rejects.toThrow(NoPreviousSecretError);
    expect(await present()).toEqual(rotated);
    clock.now -= 1;
    expect(await secretRotations.rollBack(id, 2)).toMatchObject({ version: 3 });
  });

  it('is for one of many who want it, or want to destroy it, at once', async () => {
    const { id, present, rotateTo, secretRotations, sealing } = await start();
    await rotateTo('second');
    const results = await Promise.allSettled([
      secretRotations.rollBack(id, 2),
      secretRotations.destroyPrevious(id, 2),
      secretRotations.rollBack(id, 2),
      secretRotations.destroyPrevious(id, 2),
    ]);
    const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(won).toEqual([await present()]);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(ChangedMeanwhileError);
    }
    expect((await secretsOf(await present(), sealing)).previous).toBeNull();
  });

  it('needs a profile', async () => {
    const { secretRotations } = await start();
    await expect(secretRotations.rollBack('nobody', 1)).rejects.toThrow(ProfileNotFoundError);
    await expect(secretRotations.destroyPrevious('nobody', 1)).rejects.toThrow(
      ProfileNotFoundError,
    );
  });
});

describeOnBothEngines('a previous secret', (open) => {
  it('can be destroyed before its time', async () => {
    const { clock, db, id, profile, rotateTo, secretRotations, sealing } = await startRotations(
      await open(),
    );
    const rotated = await rotateTo('second');
    clock.now += hourMs;
    const after = await secretRotations.destroyPrevious(id, 2);
    expect(after).toEqual({
      ...rotated,
      version: 3,
      previousSecret: null,
      updatedAt: clock.now,
    });
    expect(await secretsOf(after, sealing)).toEqual({ present: 'second', previous: null });
    const rows = JSON.stringify(await db.selectFrom('profiles').selectAll().execute());
    expect(rows).not.toContain(profile.secretSealed);
  });

  it('goes when other values are saved: it may be of another app', async () => {
    const { id, profiles, rotateTo } = await startRotations(await open());
    await rotateTo('second');
    const after = await profiles.replace(id, 2, contentForTest());
    expect(after.previousSecret).toBeNull();
  });

  it('is destroyed when its time is over, a few at a time, and nothing else changes', async () => {
    const { clock, db, profiles, runWith, secretRotations } = await startRotations(await open());
    const ids: string[] = [];
    for (let index = 0; index < 4; index += 1) {
      const profile = await profiles.create(contentForTest({ name: `Profile ${index}` }));
      const check = await runWith('new');
      const clientSecret = new Secret('new');
      const grace = (index + 1) * hourMs;
      await secretRotations.rotate(profile, { clientSecret, graceMs: grace, check });
      ids.push(profile.id);
    }
    const records = () => Promise.all(ids.map((id) => profiles.find(id)));
    const before = await records();
    clock.now += 3 * hourMs;
    expect(await destroyPreviousSecrets(db, clock.now, 2)).toBe(2);
    expect((await records()).map((record) => record?.previousSecret === null)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(await destroyPreviousSecrets(db, clock.now, 2)).toBe(1);
    expect(await destroyPreviousSecrets(db, clock.now, 2)).toBe(0);
    expect(await records()).toEqual(
      before.map((record, index) => (index < 3 ? { ...record, previousSecret: null } : record)),
    );
  });
});
