import type { CheckBatch } from '#contract/check-batches.ts';

export type BatchPhase = 'running' | 'cancelling' | 'cancelled' | 'finished';

export type BatchProgress = {
  readonly phase: BatchPhase;
  /** How many tests have ended, whatever their verdict. */
  readonly done: number;
  /** Whole quarters of the way: what is worth saying aloud. */
  readonly quarters: number;
};

/** How far a batch is. */
export function batchProgress(batch: CheckBatch): BatchProgress {
  const done = Object.values(batch.ended).reduce((sum, count) => sum + count, 0);
  const quarters = batch.total === 0 ? 4 : Math.floor((4 * done) / batch.total);
  return { phase: phaseOf(batch), done, quarters };
}

function phaseOf({ finished, cancelledAt }: CheckBatch): BatchPhase {
  if (cancelledAt !== null) return finished ? 'cancelled' : 'cancelling';
  return finished ? 'finished' : 'running';
}
