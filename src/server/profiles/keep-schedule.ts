import type { Transaction } from 'kysely';
import type { Verdict } from '#domain/checks/check-result.ts';
import type { CheckMaker } from '#domain/profile/check-maker.ts';
import { isScheduled, newSchedule, scheduleAfterCheck } from '#domain/profile/check-schedule.ts';
import type { ProfileStatus } from '#domain/profile/profile.ts';
import type { Schema } from '../db/schema.ts';

/** A profile as it is from now on. */
type Scheduled = { readonly id: string; readonly status: ProfileStatus };

/** `at` is in milliseconds since the epoch, `random` between 0 and 1. */
type Moment = { readonly at: number; readonly random: number };

/**
 * Begins the schedule of a profile anew, after it was saved, given another secret, enabled or brought back,
 * or ends it if it is not of those that are tested by themselves. `tested`: its credentials were tested just
 * now. A test that the clock makes of it at this moment will not be written down.
 */
export async function beginSchedule(
  trx: Transaction<Schema>,
  { id, status }: Scheduled,
  moment: Moment & { readonly tested: boolean },
): Promise<void> {
  if (!isScheduled(status)) return endSchedule(trx, id);
  const { dueAt, failures, pausedAt } = newSchedule(moment);
  const row = { due_at: dueAt, failures, paused_at: pausedAt, leased_until: null, lease: null };
  await trx
    .insertInto('scheduled_checks')
    .values({ profile_id: id, ...row })
    .onConflict((conflict) => conflict.column('profile_id').doUpdateSet(row))
    .execute();
}

/** Moves the schedule after a test, whoever made it; a lease stays with whoever holds it. */
export async function moveSchedule(
  trx: Transaction<Schema>,
  { id, status }: Scheduled,
  check: ScheduledCheck,
): Promise<void> {
  await (isScheduled(status) ? countCheck(trx, id, check) : endSchedule(trx, id));
}

type ScheduledCheck = Moment & { readonly verdict: Verdict; readonly madeBy: CheckMaker };

/** The same for a profile of which nothing else changes, because its test could not even begin. */
export async function countCheck(
  trx: Transaction<Schema>,
  id: string,
  { verdict, madeBy, ...moment }: ScheduledCheck,
): Promise<void> {
  const before = await trx
    .selectFrom('scheduled_checks')
    .select(['failures', 'paused_at as pausedAt'])
    .where('profile_id', '=', id)
    .executeTakeFirst();
  const { dueAt, failures, pausedAt } = scheduleAfterCheck(
    before ?? { failures: 0, pausedAt: null },
    { verdict, madeBy },
    moment,
  );
  const row = { due_at: dueAt, failures, paused_at: pausedAt };
  await trx
    .insertInto('scheduled_checks')
    .values({ profile_id: id, ...row })
    .onConflict((conflict) => conflict.column('profile_id').doUpdateSet(row))
    .execute();
}

/** Ends it for a profile that is none any more. */
export async function endSchedule(trx: Transaction<Schema>, id: string): Promise<void> {
  await trx.deleteFrom('scheduled_checks').where('profile_id', '=', id).execute();
}
