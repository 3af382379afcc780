import type { CheckRun } from '#contract/checks.ts';
import type { Rechecking } from './waiting-for-microsoft.tsx';

type Course = {
  readonly running: boolean;
  /** The last attempt, as long as it speaks of what is tested. */
  readonly run: CheckRun | undefined;
  /** How often it was tried again; undefined while nobody waits. */
  readonly attempt: number | undefined;
};

type Ways = { readonly again: (attempt: number) => void; readonly stop: () => void };

/** Between two attempts and during one; `undefined` when the verdict is final or nobody waits. */
export function recheckingOf(
  { running, run, attempt }: Course,
  { again, stop }: Ways,
): Rechecking | undefined {
  const seconds = running || run === undefined ? undefined : recheckSeconds(run);
  if (attempt === undefined || (!running && seconds === undefined)) return undefined;
  return { seconds, attempt, checkNow: () => again(attempt + 1), stop };
}

/** In how many seconds another test may end otherwise. */
export function recheckSeconds({ results }: CheckRun): number | undefined {
  return results.map(({ facts }) => facts?.recheckInSeconds).find(Boolean);
}
