import type { Kysely } from 'kysely';
import type { CheckBatch } from '#contract/check-batches.ts';
import { type Verdict, verdicts } from '#domain/checks/check-result.ts';
import type { Schema } from '../db/schema.ts';

/** How far a batch is, as the contract tells it. */
export type BatchProgress = CheckBatch;

type Batch = {
  readonly id: string;
  readonly created_at: number;
  readonly cancelled_at: number | null;
};

/**
 * Counts what has become of the profiles of a batch. Those that were disabled or deleted before their turn do not
 * count any more. `at` is in milliseconds since the epoch.
 */
export async function batchProgress(
  db: Kysely<Schema>,
  batch: Batch,
  at: number,
): Promise<BatchProgress> {
  const rows = await db
    .selectFrom('batch_checks')
    .select(({ fn, eb }) => [
      'verdict',
      eb('ended_at', 'is not', null).as('ended'),
      eb.and([eb('lease', 'is not', null), eb('leased_until', '>', at)]).as('running'),
      fn.countAll<number>().as('found'),
    ])
    .where('batch_id', '=', batch.id)
    .groupBy(['verdict', 'ended', 'running'])
    .execute();
  const sum = (wanted: (row: (typeof rows)[number]) => unknown) =>
    rows.filter(wanted).reduce((total, { found }) => total + found, 0);
  const left = sum(({ ended }) => !ended);
  const running = sum(({ running: leased }) => leased);
  const cancelled = batch.cancelled_at !== null;
  return {
    id: batch.id,
    total: sum(({ ended, verdict }) => !ended || verdict !== null),
    ended: countEach((verdict) => sum((row) => row.verdict === verdict)),
    running,
    createdAt: batch.created_at,
    cancelledAt: batch.cancelled_at,
    finished: cancelled ? running === 0 : left === 0,
  };
}

function countEach(count: (verdict: Verdict) => number): Record<Verdict, number> {
  const counts = { passed: 0, failed: 0, warning: 0, pending: 0, unknown: 0 };
  for (const verdict of verdicts) counts[verdict] = count(verdict);
  return counts;
}
