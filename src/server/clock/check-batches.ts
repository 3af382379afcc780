import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { takeTurn } from '../db/take-turn.ts';
import type { SettleOf } from '../profiles/settle.ts';
import { type BatchProgress, batchProgress } from './batch-progress.ts';

/** The session has a batch already in which something is left to be done. */
export class BatchUnfinishedError extends Error {
  override readonly name = 'BatchUnfinishedError';

  constructor(id: string) {
    super(`Batch ${id} is not finished.`);
  }
}

export type CheckBatches = {
  /**
   * Has these profiles tested, in this order; those that are disabled, or gone, are left out. Rejects with
   * a `BatchUnfinishedError`: a session has one at a time. `settle` belongs to the same transaction.
   */
  create(
    sessionId: string,
    profileIds: readonly string[],
    settle?: SettleOf<BatchProgress>,
  ): Promise<BatchProgress>;
  /** A batch, whoever has begun it. */
  find(id: string): Promise<BatchProgress | undefined>;
  /** The last one of this session; without any, the newest of anybody’s in which something is left to be done. */
  latest(sessionId: string): Promise<BatchProgress | undefined>;
  /**
   * What has not begun will not; a finished one stays as it is, and nothing is settled. False when there
   * is no such batch.
   */
  cancel(id: string, settle?: SettleOf<BatchProgress>): Promise<boolean>;
};

type BatchesNeeds = {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** Rows in one statement: each has a few values, and both engines limit how many those may be. */
const rowsAtATime = 1_000;

export function createCheckBatches({ db, now }: BatchesNeeds): CheckBatches {
  function create(
    sessionId: string,
    profileIds: readonly string[],
    settle?: SettleOf<BatchProgress>,
  ): Promise<BatchProgress> {
    return db.transaction().execute(async (trx) => {
      await refuseSecond(trx, sessionId);
      const testable = await testableOf(trx, profileIds);
      const batch = {
        id: randomUUID(),
        session_id: sessionId,
        created_at: now(),
        cancelled_at: null,
      };
      await trx.insertInto('check_batches').values(batch).execute();
      const rows = testable.map((profileId, position) => ({
        batch_id: batch.id,
        profile_id: profileId,
        position,
      }));
      for await (const some of inParts(rows)) {
        await trx.insertInto('batch_checks').values(some).execute();
      }
      const progress = await batchProgress(trx, batch, now());
      await settle?.(trx, progress);
      return progress;
    });
  }

  /** Of two that come at once, one sees the other’s batch. What begins one, a key too, need not be in a row. */
  async function refuseSecond(trx: Transaction<Schema>, sessionId: string): Promise<void> {
    await takeTurn(trx, `check-batch of ${sessionId}`);
    const before = await latestOf(trx, sessionId);
    if (before === undefined) return;
    const { id, finished } = await batchProgress(trx, before, now());
    if (!finished) throw new BatchUnfinishedError(id);
  }

  async function find(id: string, on: Kysely<Schema> = db): Promise<BatchProgress | undefined> {
    const batch = await on
      .selectFrom('check_batches')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return batch && batchProgress(on, batch, now());
  }

  async function latest(sessionId: string): Promise<BatchProgress | undefined> {
    const batch = (await latestOf(db, sessionId)) ?? (await newestUnfinished(db, now()));
    return batch && batchProgress(db, batch, now());
  }

  function cancel(id: string, settle?: SettleOf<BatchProgress>): Promise<boolean> {
    return db.transaction().execute(async (trx) => {
      const isCancelled = await markCancelled(trx, id);
      const batch = await find(id, trx);
      if (batch !== undefined && isCancelled) await settle?.(trx, batch);
      return batch !== undefined;
    });
  }

  /** Whether it was, by this. */
  async function markCancelled(trx: Transaction<Schema>, id: string): Promise<boolean> {
    const { numUpdatedRows } = await trx
      .updateTable('check_batches')
      .set({ cancelled_at: now() })
      .where('id', '=', id)
      .where('cancelled_at', 'is', null)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('batch_checks')
            .select('batch_id')
            .whereRef('batch_id', '=', 'check_batches.id')
            .where('ended_at', 'is', null),
        ),
      )
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  return { create, find: (id) => find(id), latest, cancel };
}

/** Of a cancelled one what runs is left to be done, of others what has not ended. */
function newestUnfinished(db: Kysely<Schema>, at: number) {
  return newest(db)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('batch_checks')
          .select('batch_id')
          .whereRef('batch_id', '=', 'check_batches.id')
          .where('ended_at', 'is', null)
          .where((check) =>
            check.or([
              check('check_batches.cancelled_at', 'is', null),
              check.and([check('lease', 'is not', null), check('leased_until', '>', at)]),
            ]),
          ),
      ),
    )
    .executeTakeFirst();
}

function latestOf(db: Kysely<Schema>, sessionId: string) {
  return newest(db).where('session_id', '=', sessionId).executeTakeFirst();
}

function newest(db: Kysely<Schema>) {
  return db
    .selectFrom('check_batches')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1);
}

/** Those that can be tested, once each, in the order in which they were named. */
async function testableOf(
  db: Kysely<Schema>,
  profileIds: readonly string[],
): Promise<readonly string[]> {
  const named = [...new Set(profileIds)];
  const found = new Set<string>();
  for await (const some of inParts(named)) {
    const rows = await db
      .selectFrom('profiles')
      .select('id')
      .where('id', 'in', some)
      .where('status', '!=', 'disabled')
      .where('deleted_at', 'is', null)
      .execute();
    for (const { id } of rows) found.add(id);
  }
  return named.filter((id) => found.has(id));
}

/** Others get their turn between two parts. */
async function* inParts<T>(values: readonly T[]): AsyncGenerator<readonly T[], void, undefined> {
  for (let from = 0; from < values.length; from += rowsAtATime) {
    if (from > 0) await setImmediate();
    yield values.slice(from, from + rowsAtATime);
  }
}
