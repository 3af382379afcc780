import { CheckBatch, LatestCheckBatch, NewCheckBatch } from '#contract/check-batches.ts';
import type { Operations } from '../operation.ts';

const station = 'Check batches';

export const checkBatchOperations: Operations = {
  'POST /check-batches': {
    station,
    summary: 'Begins to test many profiles',
    body: { schema: NewCheckBatch, example: { matching: { status: 'attention' } } },
    answers: {
      201: {
        description: 'The batch, at its beginning.',
        schema: CheckBatch,
        headers: ['Location'],
      },
    },
    problems: ['batch-unfinished'],
  },
  'GET /check-batches/latest': {
    station,
    summary: 'Finds the last batch again',
    answers: { 200: { description: 'The batch, or null.', schema: LatestCheckBatch } },
  },
  'GET /check-batches/:id': {
    station,
    summary: 'Tells how far a batch is',
    answers: { 200: { description: 'The batch.', schema: CheckBatch } },
  },
  'DELETE /check-batches/:id': {
    station,
    summary: 'Cancels what has not begun',
    answers: { 204: { description: 'What has begun still ends.' } },
  },
};
