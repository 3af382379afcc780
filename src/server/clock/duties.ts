import { AsyncResource } from 'node:async_hooks';
import type { Logger } from 'pino';
import { isDatabaseUnavailable } from '../db/is-unavailable.ts';

/** Something that is looked after again and again. */
export type Duty = {
  readonly name: string;
  /** In milliseconds; a quarter more or less, so that several processes do not keep step. */
  readonly everyMs: number;
  /** For the first time after so long, as roughly as that; without it as long as between any two. */
  readonly firstMs?: number;
  readonly act: () => Promise<void>;
};

export type Duties = {
  /** Looks after one of them at once. */
  wake(name: string): void;
  /** None begins any more; resolves when those that run have ended. */
  stop(): Promise<void>;
};

type DutiesNeeds = { readonly log: Logger; readonly random: () => number };

const longestPauseMs = 60_000;

/**
 * Looks after each duty for as long as the process runs, without keeping it running. One that fails is
 * logged once, is tried again after ever longer pauses, and disturbs no other.
 */
export function startDuties(duties: readonly Duty[], needs: DutiesNeeds): Duties {
  const started = new Map(duties.map((duty) => [duty.name, startDuty(duty, needs)]));
  return {
    wake: (name) => started.get(name)?.wake(),
    stop: async () => {
      await Promise.all([...started.values()].map((duty) => duty.stop()));
    },
  };
}

function startDuty({ name, everyMs, firstMs = everyMs, act }: Duty, { log, random }: DutiesNeeds) {
  let failures = 0;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const plan = (ms = everyMs) => {
    if (stopped) return;
    const pause = ms * (0.75 + random() / 2);
    const longer = Math.max(everyMs, Math.min(longestPauseMs, pause * 2 ** failures));
    timer = setTimeout(begin, failures === 0 ? pause : longer).unref();
  };
  // Whoever wakes it may be answering a request: what it does then, and ever after, is not part of that.
  const begin = AsyncResource.bind(() => {
    if (stopped || running !== undefined) return;
    clearTimeout(timer);
    running = look().finally(() => {
      running = undefined;
      plan();
    });
  });
  const look = async () => {
    try {
      await act();
      if (failures > 0) log.info({ duty: name }, 'what happens by itself goes on');
      failures = 0;
    } catch (err) {
      if (failures === 0) report(err);
      failures += 1;
    }
  };
  const report = (err: unknown) => {
    if (isDatabaseUnavailable(err)) {
      log.warn({ duty: name }, 'what happens by itself waits for the database');
    } else log.error({ err, duty: name }, 'what happens by itself has failed');
  };
  plan(firstMs);
  return {
    wake: begin,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
