import { expect, it } from 'vitest';
import type { CheckResult, RegistrationFacts } from '#domain/checks/check-result.ts';
import { Secret } from '#domain/credentials/secret.ts';
import { sendReminders } from '../clock/send-reminders.ts';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { checkRunForTest, contentForTest, startProfiles } from './testing/profiles-for-test.ts';

const dayMs = 86_400_000;
const start = Date.UTC(2026, 10, 20);
const [soon, later] = [start + 20 * dayMs, start + 90 * dayMs];

const endingAt = (secretExpiresAt: number, more: RegistrationFacts = {}) =>
  checkRunForTest({ results: registrationOf({ secretExpiresAt, ...more }) });

const registrationOf = (registration: RegistrationFacts): CheckResult[] => [
  { id: 'registration', verdict: 'passed', facts: { registration } },
];

describeOnBothEngines('the end of a secret', (open) => {
  async function startWith(...runs: ReturnType<typeof endingAt>[]) {
    const started = startProfiles(await open());
    for (const run of runs) await started.checkRuns.save(run);
    const reminderOf = async (id: string) => {
      const { db } = started;
      const row = await db
        .selectFrom('profiles')
        .select('next_reminder_at')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.next_reminder_at;
    };
    return { ...started, reminderOf };
  }

  it('comes with the test of a new profile, and the reminder that is due by then with it', async () => {
    const run = endingAt(soon);
    const { profiles, reminderOf } = await startWith(run);
    const { id, secretEnd } = await profiles.create(contentForTest({ check: run }));
    expect(secretEnd).toEqual({ at: soon, from: 'registration' });
    expect(await reminderOf(id)).toBe(soon - 30 * dayMs);
  });

  it('is not known of a secret that was not tested', async () => {
    const { profiles, reminderOf } = await startWith();
    const { id, secretEnd } = await profiles.create(contentForTest());
    expect(secretEnd).toBeNull();
    expect(await reminderOf(id)).toBeNull();
  });

  it('is read by each test, and stays when one cannot read it', async () => {
    const ambiguous = endingAt(soon, { secretExpiresAmbiguous: true });
    const runs = [endingAt(soon), checkRunForTest(), ambiguous, endingAt(later)] as const;
    const { profiles, reminderOf } = await startWith(...runs);
    let profile = await profiles.create(contentForTest());
    const ends: (number | undefined)[] = [];
    for (const run of runs) {
      profile = await profiles.recordCheck(profile, run);
      ends.push(profile.secretEnd?.at);
    }
    expect(ends).toEqual([soon, soon, soon, later]);
    expect(await reminderOf(profile.id)).toBe(later - 60 * dayMs);
  });

  it('keeps a reminder that is due and not yet sent when a test reads it again', async () => {
    const [first, second] = [endingAt(soon), endingAt(soon)];
    const { clock, profiles, reminderOf } = await startWith(first, second);
    const profile = await profiles.create(contentForTest({ check: first }));
    clock.now = soon - 10 * dayMs;
    await profiles.recordCheck(profile, second);
    expect(await reminderOf(profile.id)).toBe(soon - 30 * dayMs);
  });

  it.each([6, -3])('is told of once when it becomes known %d days before', async (days) => {
    const endsAt = start + days * dayMs;
    const [first, second] = [endingAt(endsAt), endingAt(endsAt)];
    const { clock, db, profiles } = await startWith(first, second);
    const profile = await profiles.recordCheck(await profiles.create(contentForTest()), first);
    expect(await sendReminders(db, clock.now, new AbortController().signal)).toBe(1);
    await profiles.recordCheck(profile, second);
    expect(await sendReminders(db, clock.now, new AbortController().signal)).toBe(0);
    const [told] = await db
      .selectFrom('outbox_events')
      .select('data')
      .where('type', '=', 'profile.secret_expiring')
      .execute();
    expect(JSON.parse(told?.data ?? '')).toMatchObject({ endsAt, daysLeft: Math.max(0, days) });
  });

  it('goes with the secret that it was of', async () => {
    const [run, anew] = [endingAt(soon), endingAt(later)];
    const { clock, profiles, reminderOf } = await startWith(run, anew);
    const { id } = await profiles.create(contentForTest({ check: run }));
    clock.now += dayMs;
    const clientSecret = new Secret('another-secret');
    const untested = await profiles.replace(id, 1, contentForTest({ clientSecret }));
    expect(untested).toMatchObject({ secretEnd: null, secretSetAt: clock.now });
    expect(await reminderOf(id)).toBeNull();
    const tested = await profiles.replace(id, 2, contentForTest({ clientSecret, check: anew }));
    expect(tested.secretEnd).toEqual({ at: later, from: 'registration' });
  });

  it('stays with a secret that stays, whatever else is replaced', async () => {
    const run = endingAt(later);
    const { clock, profiles } = await startWith(run);
    const { id, secretSetAt, secretEnd } = await profiles.create(contentForTest({ check: run }));
    clock.now += dayMs;
    const replaced = await profiles.replace(id, 1, contentForTest({ name: 'Fabrikam' }));
    expect(replaced).toMatchObject({ name: 'Fabrikam', secretSetAt, secretEnd });
    expect(secretEnd).toEqual({ at: later, from: 'registration' });
    const otherApp = await profiles.replace(id, 2, contentForTest({ clientId: 'another' }));
    expect(otherApp).toMatchObject({ secretEnd: null, secretSetAt: clock.now });
  });

  it('is not asked for again once a person has said it', async () => {
    const run = endingAt(later);
    const { db, profiles } = await startWith(run);
    const { id } = await profiles.create(contentForTest());
    await db
      .updateTable('profiles')
      .set({ secret_ends_at: soon, secret_ends_from: 'entered' })
      .execute();
    const profile = await profiles.find(id);
    if (profile === undefined) throw new Error('It was there a moment ago.');
    const after = await profiles.recordCheck(profile, run);
    expect(after.secretEnd).toEqual({ at: soon, from: 'entered' });
  });
});
