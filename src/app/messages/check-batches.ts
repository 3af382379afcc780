import { type CheckBatch, largestBatch } from '#contract/check-batches.ts';
import { type Verdict, verdicts } from '#domain/checks/check-result.ts';

const profiles = (count: number) => (count === 1 ? '1 profile' : `${count} profiles`);

const counted: Readonly<Record<Verdict, string>> = {
  passed: 'passed',
  warning: 'passed with remarks',
  failed: 'failed',
  pending: 'not passed on by Microsoft yet',
  unknown: 'not finished',
};

/** How the tests ended so far, by verdict: "10 passed, 2 failed". Empty when none has ended. */
function tally({ ended }: CheckBatch): string {
  return verdicts
    .filter((verdict) => ended[verdict] > 0)
    .map((verdict) => `${ended[verdict]} ${counted[verdict]}`)
    .join(', ');
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
  tooMany: {
    title: `More than ${largestBatch.toLocaleString('en')} profiles match`,
    fix: 'Narrow the list, and test them in parts.',
  },
  nothing: 'There was nothing to test: disabled profiles are left out.',
};
