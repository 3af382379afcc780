import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Verdict } from '#domain/checks/check-result.ts';
import type { Schema } from '../db/schema.ts';
import { leaseSome } from './lease-some.ts';
import { type CheckQueue, type LeasedCheck, LeaseLostError, leaseMs } from './leased-check.ts';
import type { QueueNeeds } from './scheduled-queue.ts';

const candidatesForEach = 4;

type Place = { readonly batchId: string; readonly profileId: string };

/** The tests of all batches that are not cancelled, each in its own order; no batch waits for another. */
export function createBatchQueue({ db, now, random }: QueueNeeds): CheckQueue {
  async function lease(wanted: number): Promise<readonly LeasedCheck[]> {
    const open = await openBatches();
    const places = await Promise.all(open.map((id) => waiting(id, wanted * candidatesForEach)));
    return leaseSome(places.flat(), { wanted, random, take });
  }

  async function openBatches(): Promise<readonly string[]> {
    const rows = await db
      .selectFrom('check_batches')
      .select('id')
      .where('cancelled_at', 'is', null)
      .where((row) =>
        row.exists(
          row
            .selectFrom('batch_checks')
            .select('batch_id')
            .whereRef('batch_id', '=', 'check_batches.id')
            .where('ended_at', 'is', null),
        ),
      )
      .execute();
    return rows.map(({ id }) => id);
  }

  async function waiting(batchId: string, limit: number): Promise<readonly Place[]> {
    const at = now();
    return db
      .selectFrom('batch_checks')
      .select(['batch_id as batchId', 'profile_id as profileId'])
      .where('batch_id', '=', batchId)
      .where('ended_at', 'is', null)
      .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<=', at)]))
      .orderBy('position')
      .limit(limit)
      .execute();
  }

  /** One statement: of several that try, it finds the row free for one. */
  async function take(place: Place): Promise<LeasedCheck | undefined> {
    const at = now();
    const own = randomUUID();
    const { numUpdatedRows } = await unended(place)
      .set({ lease: own, leased_until: at + leaseMs })
      .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<=', at)]))
      // It may have been cancelled since it was looked for.
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('check_batches')
            .select('id')
            .where('id', '=', place.batchId)
            .where('cancelled_at', 'is', null),
        ),
      )
      .executeTakeFirst();
    return numUpdatedRows === 1n ? leasedCheck(place, own) : undefined;
  }

  const unended = ({ batchId, profileId }: Place, on: Kysely<Schema> = db) =>
    on
      .updateTable('batch_checks')
      .where('batch_id', '=', batchId)
      .where('profile_id', '=', profileId)
      .where('ended_at', 'is', null);

  function leasedCheck(place: Place, own: string): LeasedCheck {
    const end = async (on: Kysely<Schema>, verdict: Verdict | null) => {
      const { numUpdatedRows } = await unended(place, on)
        .set({ verdict, ended_at: now(), lease: null, leased_until: null })
        .where('lease', '=', own)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    };
    const settle = async (on: Kysely<Schema>, verdict: Verdict) => {
      if (!(await end(on, verdict))) throw new LeaseLostError(place.profileId);
    };
    return {
      profileId: place.profileId,
      settle,
      endUntested: (verdict) => settle(db, verdict),
      putOff: async (until) => {
        await unended(place)
          .set({ lease: null, leased_until: until })
          .where('lease', '=', own)
          .execute();
      },
      drop: async () => {
        await end(db, null);
      },
    };
  }

  return { madeBy: 'batch', lease };
}
