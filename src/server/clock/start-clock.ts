import { isDatabaseUnavailable } from '../db/is-unavailable.ts';
import { countDueDeliveries } from '../webhooks/count-due.ts';
import type { DeliveringNeeds } from '../webhooks/deliver.ts';
import { startDeliveries } from '../webhooks/start-deliveries.ts';
import { createBatchQueue } from './batch-queue.ts';
import { countWaiting } from './count-waiting.ts';
import { type Duty, startDuties } from './duties.ts';
import { createLane } from './lane.ts';
import type { CheckQueue } from './leased-check.ts';
import { type CheckMaking, makeCheck } from './make-check.ts';
import { createScheduledQueue } from './scheduled-queue.ts';
import { sendReminders } from './send-reminders.ts';
import { type SweepingNeeds, sweeping } from './sweeping.ts';

export type ClockNeeds = CheckMaking &
  SweepingNeeds &
  Pick<DeliveringNeeds, 'webhooks' | 'webhookSender'> & {
    /** At least 0 and below 1. */
    readonly random?: () => number;
  };

export type Clock = {
  /** There is a new batch: its tests begin at once. */
  wakeBatches(): void;
  /** An event is to be sent again: that begins at once. */
  wakeDeliveries(): void;
  /** Gives up what runs, gives back what was leased, and resolves when nothing uses the database any more. */
  stop(): Promise<void>;
};

const secondMs = 1_000;
const lookEveryMs = 5 * secondMs;
/** Whoever listens hears of an event after so long, roughly. */
const deliverEveryMs = 2 * secondMs;
const remindEveryMs = 60 * secondMs;

/** Tests at once, by this process, of each kind: nobody waits for the other kind to be done. */
const concurrency = 2;

/**
 * Everything that happens by itself, in every process on the same database: tests that are due, batches,
 * reminders, events to webhooks, and the removal of what is old. The database decides who does what, so it is done once.
 */
export function startClock({ random = Math.random, ...needs }: ClockNeeds): Clock {
  const { db, now, log, metrics } = needs;
  const giveUp = new AbortController();
  const laneOf = (queue: CheckQueue) =>
    createLane({
      queue,
      concurrency,
      signal: giveUp.signal,
      make: (check) => makeCheck(check, { ...needs, madeBy: queue.madeBy }, giveUp.signal),
      onError: (err) => {
        if (!isDatabaseUnavailable(err)) log.error({ err }, 'tests of profiles have stopped');
      },
    });
  const scheduled = laneOf(createScheduledQueue({ db, now, random }));
  const batches = laneOf(createBatchQueue({ db, now, random }));
  const deliveries = startDeliveries({ ...needs, random }, giveUp.signal);
  const duties: readonly Duty[] = [
    { name: 'webhooks', everyMs: deliverEveryMs, act: deliveries.look },
    { name: 'schedule', everyMs: lookEveryMs, act: scheduled.fill },
    { name: 'batches', everyMs: lookEveryMs, act: batches.fill },
    {
      name: 'reminders',
      everyMs: remindEveryMs,
      act: async () => {
        const sent = await sendReminders(db, now(), giveUp.signal);
        if (sent > 0) log.info({ sent }, 'reminders of secrets that end');
      },
    },
    ...sweeping(needs, giveUp.signal),
  ];
  const started = startDuties(duties, { log, random });
  metrics?.watchWaiting(() => countWaiting(db, now()));
  metrics?.watchDeliveries(() => countDueDeliveries(db, now()));
  return {
    wakeBatches: () => started.wake('batches'),
    wakeDeliveries: () => started.wake('webhooks'),
    stop: async () => {
      giveUp.abort();
      await started.stop();
      await Promise.all([scheduled.idle(), batches.idle(), deliveries.idle()]);
    },
  };
}
