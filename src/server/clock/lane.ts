import { setImmediate } from 'node:timers/promises';
import type { CheckQueue, LeasedCheck } from './leased-check.ts';

export type Lane = {
  /** Takes up what is due, as far as there is room, and resolves once that has begun. */
  fill(): Promise<void>;
  /** Resolves when nothing is being made. */
  idle(): Promise<void>;
};

type LaneNeeds = {
  readonly queue: CheckQueue;
  /** At the same time. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** Rejects when it is better to pause for a while. */
  readonly make: (check: LeasedCheck) => Promise<void>;
  /** Told why one of those at work has stopped; what is left is taken up by a later `fill`. */
  readonly onError: (error: unknown) => void;
};

/** Works off a queue, a few tests at a time, until nothing is due or the signal aborts. */
export function createLane({ queue, concurrency, signal, make, onError }: LaneNeeds): Lane {
  const running = new Set<Promise<void>>();

  let filling: Promise<void> | undefined;

  /** Once at a time: what is being leased takes up room already. */
  function fill(): Promise<void> {
    filling ??= fillUp().finally(() => {
      filling = undefined;
    });
    return filling;
  }

  async function fillUp(): Promise<void> {
    const room = concurrency - running.size;
    if (room === 0 || signal.aborted) return;
    for (const check of await queue.lease(room)) begin(check);
  }

  function begin(check: LeasedCheck): void {
    const work = workOff(check)
      .catch(onError)
      .finally(() => running.delete(work));
    running.add(work);
  }

  /** One after the other: each is leased when there is somebody to make it. */
  async function workOff(first: LeasedCheck): Promise<void> {
    for (let check: LeasedCheck | undefined = first; check !== undefined; ) {
      await make(check);
      // Others get their turn, also when nobody had to be asked for this one.
      await setImmediate();
      [check] = signal.aborted ? [] : await queue.lease(1);
    }
  }

  async function idle(): Promise<void> {
    await filling?.catch(() => undefined);
    while (running.size > 0) await Promise.all(running);
  }

  return { fill, idle };
}
