import { setImmediate } from 'node:timers/promises';

/** What waits to be done, by whichever process gets to it first. */
export type LeasedQueue<T> = {
  /** Takes up to so many that are due; each is given to one caller, in all processes. */
  lease(wanted: number): Promise<readonly T[]>;
};

export type Lane = {
  /** Takes up what is due, as far as there is room, and resolves once that has begun. */
  fill(): Promise<void>;
  /** Resolves when nothing is being made. */
  idle(): Promise<void>;
};

type LaneNeeds<T> = {
  readonly queue: LeasedQueue<T>;
  /** At the same time. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** Rejects when it is better to pause for a while. */
  readonly make: (leased: T) => Promise<void>;
  /** Told why one of those at work has stopped; what is left is taken up by a later `fill`. */
  readonly onError: (error: unknown) => void;
};

/** Works off a queue, a few at a time, until nothing is due or the signal aborts. */
export function createLane<T>({ queue, concurrency, signal, make, onError }: LaneNeeds<T>): Lane {
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
    for (const leased of await queue.lease(room)) begin(leased);
  }

  function begin(leased: T): void {
    const work = workOff(leased)
      .catch(onError)
      .finally(() => running.delete(work));
    running.add(work);
  }

  /** One after the other: each is leased when there is somebody to make it. */
  async function workOff(first: T): Promise<void> {
    for (let leased: T | undefined = first; leased !== undefined; ) {
      await make(leased);
      // Others get their turn, also when nobody had to be asked for this one.
      await setImmediate();
      [leased] = signal.aborted ? [] : await queue.lease(1);
    }
  }

  async function idle(): Promise<void> {
    await filling?.catch(() => undefined);
    while (running.size > 0) await Promise.all(running);
  }

  return { fill, idle };
}
