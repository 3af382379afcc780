import type { CheckBatch } from '#contract/check-batches.ts';
import { verdicts } from '#domain/checks/check-result.ts';
import { listMessages } from './profile-list.ts';

const profiles = (count: number) => (count === 1 ? '1 profile' : `${count} profiles`);

/** How the tests ended so far, by verdict: "10 passed, 2 failed". Empty when none has ended. */
function tally({ ended }: CheckBatch): string {
  return verdicts
    .filter((verdict) => ended[verdict] > 0)
    .map((verdict) => `${ended[verdict]} ${listMessages.verdicts[verdict].toLowerCase()}`)
    .join('; ');
}

const endings = (done: number, total: number) => `${done} of ${profiles(total)} tested`;

export const batchMessages = {
  headings: {
    running: (total: number) => `Testing ${profiles(total)}`,
    cancelling: () => 'Ending the test that has begun',
    cancelled: () => 'Testing was cancelled',
    finished: () => 'All tests have ended',
  },
  progress: (done: number, total: number) => `${done} of ${total} tested`,
  progressLabel: 'Tested profiles',
  tally,
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  close: 'Close',
  needingAttention: 'Show those that need attention',
  testMatching: 'Test all that match',
  testAll: 'Test all profiles',
  background: 'They go on when you leave this page.',
  started: (total: number) => `Testing of ${profiles(total)} has begun.`,
  /** Announced as it goes on. */
  soFar: (done: number, total: number) => `${endings(done, total)}.`,
  ended: (batch: CheckBatch, done: number) =>
    `${batchMessages.headings[batch.cancelledAt === null ? 'finished' : 'cancelled']()}: ${endings(done, batch.total)}. ${tally(batch)}`,
  stale: 'How far the tests are is not known right now',
  asking: 'The server does not answer. It is asked again by itself; what was begun goes on there.',
  notCancelled: 'Cancelling did not work',
  notStarted: 'Testing has not begun',
};
