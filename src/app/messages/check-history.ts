import type { CheckMaker } from '#domain/profile/check-maker.ts';

/** The tests that a profile has gone through. */
export const checkHistoryMessages = {
  heading: 'History',
  empty: 'No test yet. Each one is listed here, with what it has found.',
  makers: {
    operator: 'by a person',
    schedule: 'by itself',
    batch: 'with many others',
    rotation: 'of a new secret',
    setup: 'by a setup link',
  } satisfies Record<CheckMaker, string>,
  more: 'Show more',
  loaded: (count: number) => `${count} tests are listed.`,
};
