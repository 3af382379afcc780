const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** Between an attempt that failed and the next one: three days in all, almost. */
export const pausesMs = [
  5 * secondMs,
  5 * minuteMs,
  30 * minuteMs,
  2 * hourMs,
  5 * hourMs,
  10 * hourMs,
  14 * hourMs,
  18 * hourMs,
  21 * hourMs,
];

/** However long an endpoint asks us to wait. */
const longestAskedMs = 24 * hourMs;

type Failed = {
  /** With the one that has just failed. */
  readonly attempts: number;
  /** What the answer asks for. */
  readonly retryAfterMs: number | undefined;
  /** At least 0 and below 1. */
  readonly random: number;
};

/** How long to wait for the next attempt, in ms; undefined when this was the last one. */
export function pauseBeforeNext({ attempts, retryAfterMs, random }: Failed): number | undefined {
  const pause = pausesMs[attempts - 1];
  if (pause === undefined) return undefined;
  // A tenth more or less: what failed together is not tried again together.
  const jittered = Math.round(pause * (0.9 + random / 5));
  return Math.max(jittered, Math.min(retryAfterMs ?? 0, longestAskedMs));
}
