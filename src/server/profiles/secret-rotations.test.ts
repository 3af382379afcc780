import { expect, it } from 'vitest';
import type { CheckResult } from '#domain/checks/check-result.ts';
import { Secret } from '#domain/credentials/secret.ts';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { CheckRunUnusableError } from './check-run-repository.ts';
import { ChangedMeanwhileError, ProfileNotFoundError } from './profile-errors.ts';
import { checkRunForTest } from './testing/profiles-for-test.ts';
import { graceMs, secretsOf, startRotations } from './testing/rotations-for-test.ts';

const dayMs = 86_400_000;

const endingAt = (secretExpiresAt: number): CheckResult[] => [
  { id: 'registration', verdict: 'passed', facts: { registration: { secretExpiresAt } } },
];

describeOnBothEngines('rotating a secret', (open) => {
  const start = async () => startRotations(await open());

  it('puts the new one in place, and keeps the former one for the grace time', async () => {
    const { clock, profile, rotateTo, sealing } = await start();
    const after = await rotateTo('second');
    expect(await secretsOf(after, sealing)).toEqual({ present: 'second', previous: 'first' });
    expect(after).toMatchObject({
      version: 2,
      secretHint: 'sec',
      secretSetAt: clock.now,
      previousSecret: {
        sealed: profile.secretSealed,
        hint: 'fir',
        setAt: profile.secretSetAt,
        usableUntil: clock.now + graceMs,
      },
      status: 'connected',
      updatedAt: clock.now,
    });
  });

  it('keeps nothing of the former one without a grace time', async () => {
    const { db, profile, rotateTo, sealing } = await start();
    const after = await rotateTo('second', { graceMs: 0 });
    expect(await secretsOf(after, sealing)).toEqual({ present: 'second', previous: null });
    const rows = JSON.stringify(await db.selectFrom('profiles').selectAll().execute());
    expect(rows).not.toContain(profile.secretSealed);
  });

  it('destroys the one before the former one', async () => {
    const { db, profile, rotateTo, sealing } = await start();
    await rotateTo('second');
    const after = await rotateTo('third');
    expect(await secretsOf(after, sealing)).toEqual({ present: 'third', previous: 'second' });
    const rows = JSON.stringify(await db.selectFrom('profiles').selectAll().execute());
    expect(rows).not.toContain(profile.secretSealed);
  });

  it('makes the test that has proven it the last one, which moves the status', async () => {
    const { checkRuns, id, rotateTo, runWith } = await start();
    const check = await runWith('second', { verdict: 'failed', madeBy: 'rotation' });
    const after = await rotateTo('second', { check });
    expect(after).toMatchObject({ status: 'attention', lastCheck: { id: check.id } });
    expect(await checkRuns.find(check.id)).toMatchObject({ profileId: id, madeBy: 'rotation' });
    expect(await rotateTo('third')).toMatchObject({ status: 'connected' });
  });

  it('makes the profile found by the tenant that the test has seen', async () => {
    const { id, profiles, rotateTo, runWith } = await start();
    const tenantId = '12345678-8888-7777-6666-555555555555';
    await rotateTo('second', { check: await runWith('second', { tenantId }) });
    const { profiles: found } = await profiles.list({ q: tenantId, limit: 5 });
    expect(found.map((profile) => profile.id)).toEqual([id]);
  });

  it('leaves a disabled profile disabled', async () => {
    const { id, present, profiles, rotateTo } = await start();
    await profiles.disable(id, 1);
    expect(await rotateTo('second')).toMatchObject({ status: 'disabled', schedule: null });
    expect(await profiles.enable(id, (await present()).version)).toMatchObject({
      status: 'connected',
    });
  });

  it('takes the end of the new one from the person, else from its test, else from nobody', async () => {
    const { clock, rotateTo, runWith, db } = await start();
    const endsAt = clock.now + 100 * dayMs;
    const read = () => runWith('next', { results: endingAt(endsAt + dayMs) });
    const entered = await rotateTo('second', { endsAt, check: await read() });
    expect(entered.secretEnd).toEqual({ at: endsAt, from: 'entered' });
    const found = await rotateTo('third', { check: await read() });
    expect(found.secretEnd).toEqual({ at: endsAt + dayMs, from: 'registration' });
    expect(found.previousSecret?.end).toEqual({ at: endsAt, from: 'entered' });
    const reminder = await db.selectFrom('profiles').select('next_reminder_at').execute();
    expect(reminder).toEqual([{ next_reminder_at: endsAt + dayMs - 60 * dayMs }]);
    expect((await rotateTo('fourth')).secretEnd).toBeNull();
  });

  it('is told outside, with no word of a secret', async () => {
    const { clock, db, id, rotateTo } = await start();
    await db.deleteFrom('outbox_events').execute();
    await rotateTo('second');
    const events = await db.selectFrom('outbox_events').selectAll().execute();
    expect(events.map(({ type }) => type).sort()).toEqual([
      'profile.checked',
      'profile.secret_rotated',
    ]);
    const told = events.find(({ type }) => type === 'profile.secret_rotated');
    expect(told).toMatchObject({ profile_id: id, created_at: clock.now });
    expect(JSON.parse(told?.data ?? '')).toEqual({
      name: 'Contoso mail',
      platform: 'stackone',
      connector: 'microsoftoutlook',
      status: 'connected',
      rolledBack: false,
      secretEndsAt: null,
      previousSecretUsableUntil: clock.now + graceMs,
    });
  });

  it('goes on with the tests that failures have paused', async () => {
    const { clock, db, rotateTo } = await start();
    await db.updateTable('scheduled_checks').set({ paused_at: 1, failures: 5 }).execute();
    const { schedule } = await rotateTo('second');
    expect(schedule).toEqual({ dueAt: clock.now + dayMs, failures: 0, pausedAt: null });
  });

  it('is refused when the profile was changed or deleted meanwhile, and changes nothing', async () => {
    const { id, newSecret, present, profile, rotateTo, profiles, secretRotations } = await start();
    const secret = await newSecret('second');
    const other = await rotateTo('other');
    await expect(secretRotations.rotate(profile, secret)).rejects.toThrow(ChangedMeanwhileError);
    expect(await present()).toEqual(other);
    await profiles.remove(id, 2);
    await expect(secretRotations.rotate(other, secret)).rejects.toThrow(ProfileNotFoundError);
  });

  it('is refused when the profile was made one of another app meanwhile', async () => {
    const { id, newSecret, profile, profileEdits, secretRotations } = await start();
    await profileEdits.edit(id, 1, { clientId: 'another' });
    const rotating = secretRotations.rotate(profile, await newSecret('second'));
    await expect(rotating).rejects.toThrow(ChangedMeanwhileError);
  });

  it('is not refused because the present one was tested, or sealed anew, meanwhile', async () => {
    const { db, newSecret, present, profile, profiles, runWith, sealing, secretRotations } =
      await start();
    await profiles.recordCheck(profile, await runWith('first'));
    const after = await secretRotations.rotate(profile, await newSecret('second'));
    expect(await secretsOf(after, sealing)).toEqual({ present: 'second', previous: 'first' });
    const anew = await sealing.seal(new Secret('second'), {
      profileId: profile.id,
      purpose: 'client-secret',
    });
    await db.updateTable('profiles').set({ secret_sealed: anew }).execute();
    await secretRotations.rotate(after, await newSecret('third'));
    expect(await secretsOf(await present(), sealing)).toEqual({
      present: 'third',
      previous: 'second',
    });
  });

  it('is refused without a kept test, and changes nothing', async () => {
    const { present, profile, rotateTo } = await start();
    const rotating = rotateTo('second', { check: checkRunForTest() });
    await expect(rotating).rejects.toThrow(CheckRunUnusableError);
    expect(await present()).toEqual(profile);
  });

  it('succeeds for one of many at once, whose secret is then the present one', async () => {
    const { newSecret, present, profile, secretRotations, sealing } = await start();
    const values = Array.from({ length: 8 }, (_, index) => `secret ${index}`);
    const secrets = await Promise.all(values.map((value) => newSecret(value)));
    const results = await Promise.allSettled(
      secrets.map((secret) => secretRotations.rotate(profile, secret)),
    );
    const won = results.findIndex(({ status }) => status === 'fulfilled');
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(7);
    for (const { reason } of lost) expect(reason).toBeInstanceOf(ChangedMeanwhileError);
    const after = await present();
    expect(after.version).toBe(2);
    expect(await secretsOf(after, sealing)).toEqual({
      present: values[won],
      previous: 'first',
    });
  });
});

describeOnBothEngines('a test that has proven nothing', (open) => {
  it('is kept among those of the profile, which stays as it is', async () => {
    const { checkRuns, id, present, profile, runWith, secretRotations } = await startRotations(
      await open(),
    );
    const run = await runWith('wrong', { verdict: 'failed', madeBy: 'rotation' });
    await secretRotations.keepUnproven(run.id, id);
    expect(await checkRuns.find(run.id)).toMatchObject({ profileId: id, madeBy: 'rotation' });
    expect(await present()).toEqual(profile);
  });

  it('belongs to nobody when the profile is gone', async () => {
    const { checkRuns, runWith, secretRotations } = await startRotations(await open());
    const run = await runWith('wrong', { verdict: 'failed', madeBy: 'rotation' });
    await secretRotations.keepUnproven(run.id, 'nobody');
    expect(await checkRuns.find(run.id)).toMatchObject({ profileId: null });
  });
});
