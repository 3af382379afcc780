import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { countCheck } from '../profiles/keep-schedule.ts';
import { leaseSome } from './lease-some.ts';
import { type CheckQueue, type LeasedCheck, LeaseLostError, leaseMs } from './leased-check.ts';

export type QueueNeeds = {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly random: () => number;
};

/** More than are wanted: others may be quicker with some of them. */
const candidatesForEach = 4;

/** The tests that are due by themselves, the longest due first. */
export function createScheduledQueue({ db, now, random }: QueueNeeds): CheckQueue {
  const lease = async (wanted: number) =>
    leaseSome(await due(wanted * candidatesForEach), { wanted, random, take });

  async function due(limit: number): Promise<readonly string[]> {
    const at = now();
    const rows = await db
      .selectFrom('scheduled_checks')
      .select('profile_id')
      .where('paused_at', 'is', null)
      .where('due_at', '<=', at)
      .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<=', at)]))
      .orderBy('due_at')
      .orderBy('profile_id')
      .limit(limit)
      .execute();
    return rows.map((row) => row.profile_id);
  }

  /** One statement: of several that try, it finds the row free for one. */
  async function take(id: string): Promise<LeasedCheck | undefined> {
    const at = now();
    const own = randomUUID();
    const { numUpdatedRows } = await db
      .updateTable('scheduled_checks')
      .set({ lease: own, leased_until: at + leaseMs })
      .where('profile_id', '=', id)
      .where('paused_at', 'is', null)
      .where('due_at', '<=', at)
      .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<=', at)]))
      .executeTakeFirst();
    return numUpdatedRows === 1n ? leasedCheck(id, own) : undefined;
  }

  function leasedCheck(profileId: string, own: string): LeasedCheck {
    const settle: LeasedCheck['settle'] = async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('scheduled_checks')
        .set({ lease: null, leased_until: null })
        .where('profile_id', '=', profileId)
        .where('lease', '=', own)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) throw new LeaseLostError(profileId);
    };
    return {
      profileId,
      settle,
      endUntested: (verdict) =>
        db.transaction().execute(async (trx) => {
          await settle(trx, verdict);
          const moment = { at: now(), random: random() };
          await countCheck(trx, profileId, { verdict, madeBy: 'schedule', ...moment });
        }),
      // Due later, not only leased longer: nobody has to look past it for what can be made meanwhile.
      putOff: async (until) => {
        await db
          .updateTable('scheduled_checks')
          .set((row) => ({
            due_at: until > now() ? until : row.ref('due_at'),
            lease: null,
            leased_until: null,
          }))
          .where('profile_id', '=', profileId)
          .where('lease', '=', own)
          .execute();
      },
      drop: async () => {
        await db
          .deleteFrom('scheduled_checks')
          .where('profile_id', '=', profileId)
          .where('lease', '=', own)
          .execute();
      },
    };
  }

  return { madeBy: 'schedule', lease };
}
