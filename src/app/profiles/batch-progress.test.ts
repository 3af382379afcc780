import { expect, test } from 'vitest';
import type { CheckBatch } from '#contract/check-batches.ts';
import { batchMessages } from '../messages/check-batches.ts';
import { batchProgress } from './batch-progress.ts';

const batch: CheckBatch = {
  id: 'batch',
  total: 12,
  ended: { passed: 4, failed: 1, warning: 0, pending: 0, unknown: 0 },
  running: 1,
  createdAt: 1,
  cancelledAt: null,
  finished: false,
};

test('a batch that runs is counted by what has ended, whatever the verdict', () => {
  expect(batchProgress(batch)).toEqual({ phase: 'running', done: 5, quarters: 1 });
});

test.each([
  [{ finished: true }, 'finished'],
  [{ cancelledAt: 2 }, 'cancelling'],
  [{ cancelledAt: 2, finished: true }, 'cancelled'],
] as const)('a batch with %o is %s', (change, phase) => {
  expect(batchProgress({ ...batch, ...change }).phase).toBe(phase);
});

test('a batch of nothing is over', () => {
  const nothing = { ...batch, total: 0, ended: { ...batch.ended, passed: 0, failed: 0 } };
  expect(batchProgress(nothing)).toMatchObject({ done: 0, quarters: 4 });
});

test('its end is told with what came of it', () => {
  const ended = { ...batch, total: 5, finished: true };
  expect(batchMessages.ended(ended, 5)).toBe(
    'All tests have ended: 5 of 5 profiles tested. 4 passed, 1 failed',
  );
  expect(batchMessages.ended({ ...ended, total: 9, cancelledAt: 2 }, 5)).toBe(
    'Testing was cancelled: 5 of 9 profiles tested. 4 passed, 1 failed',
  );
});
