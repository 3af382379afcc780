import type { Transaction } from 'kysely';
import type { Verdict } from '#domain/checks/check-result.ts';
import type { Schema } from '../db/schema.ts';
import type { LeasedQueue } from './lane.ts';

/** For so long a test is the work of one process; nothing that a test waits for takes as long, in ms. */
export const leaseMs = 5 * 60_000;

/** A test that is this process’s to make. What has become somebody else’s meanwhile stays as it is. */
export type LeasedCheck = {
  readonly profileId: string;
  /**
   * Ends the work in the transaction that records the test. Rejects with a `LeaseLostError` when it is
   * somebody else’s by now: then nothing of it may be kept.
   */
  settle(trx: Transaction<Schema>, verdict: Verdict): Promise<void>;
  /** Ends it without a test, as if one had ended so. Rejects as `settle` does. */
  endUntested(verdict: Verdict): Promise<void>;
  /** Gives it back, not to be taken up by anybody before that time, in ms since the epoch. */
  putOff(until: number): Promise<void>;
  /** The profile is none any more that is tested so. */
  drop(): Promise<void>;
};

/** Tests that wait to be made by whichever process gets to them first. */
export type CheckQueue = LeasedQueue<LeasedCheck> & { readonly madeBy: 'schedule' | 'batch' };

/** It took too long, and another process has taken the work up. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';

  constructor(profileId: string) {
    super(`The test of profile ${profileId} is somebody else’s by now.`);
  }
}
