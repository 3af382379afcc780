import type { Verdict } from '../checks/check-result.ts';
import type { CheckMaker } from './check-maker.ts';
import type { ProfileStatus } from './profile.ts';
import { connects } from './profile-status.ts';

/** When a profile is tested without being asked for. Times are in milliseconds since the epoch. */
export type CheckSchedule = {
  readonly dueAt: number;
  /** In a row, up to now. */
  readonly failures: number;
  /** Since when it waits for a person, because it failed too often; null while it goes on. */
  readonly pausedAt: number | null;
};

/** So many failures in a row are a fact: a person has to do something, not the clock. */
export const pausedAfter = 5;

const hourMs = 60 * 60 * 1_000;
const usualMs = 24 * hourMs;
const soonMs = hourMs;

/** Up to this share of the time more or less: two hours in a day. */
const jitter = 1 / 12;

/** Whether profiles of this status are tested by themselves: those that have ever worked. */
export function isScheduled(status: ProfileStatus): boolean {
  return status === 'connected' || status === 'attention';
}

/** `random` is at least 0 and below 1, and spreads what began at the same moment. */
type Moment = { readonly at: number; readonly random: number };

/**
 * The schedule of a profile that begins, or begins anew: next in about a day where its credentials were
 * tested just now, in about an hour where nobody knows how they are.
 */
export function newSchedule({ at, random, tested }: Moment & { tested: boolean }): CheckSchedule {
  const dueAt = inAbout(tested ? usualMs : soonMs, { at, random });
  return { dueAt, failures: 0, pausedAt: null };
}

/**
 * The schedule after a test, whoever made it. One that connects begins anew. One that says nothing is
 * made again soon. What failed for nobody to see counts up, until it is paused: a person who watches a test
 * fail is no reason to stop looking.
 */
export function scheduleAfterCheck(
  before: Pick<CheckSchedule, 'failures' | 'pausedAt'>,
  { verdict, madeBy }: { readonly verdict: Verdict; readonly madeBy: CheckMaker },
  moment: Moment,
): CheckSchedule {
  if (connects(verdict)) return newSchedule({ ...moment, tested: true });
  if (verdict !== 'failed') return { ...before, dueAt: inAbout(soonMs, moment) };
  const failures = before.failures + (madeBy === 'schedule' ? 1 : 0);
  const pausedAt = before.pausedAt ?? (failures < pausedAfter ? null : moment.at);
  return { dueAt: inAbout(usualMs, moment), failures, pausedAt };
}

function inAbout(ms: number, { at, random }: Moment): number {
  return at + Math.round(ms * (1 + jitter * (2 * random - 1)));
}
