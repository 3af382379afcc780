import { createLane } from '../clock/lane.ts';
import { untilFew } from '../clock/until-few.ts';
import { isDatabaseUnavailable } from '../db/is-unavailable.ts';
import { type DeliveringNeeds, deliver } from './deliver.ts';
import { createDeliveryQueue } from './delivery-queue.ts';
import { createDeliveryRoom, deliveriesAtOnce } from './delivery-room.ts';
import { fanOut } from './fan-out.ts';

export type Deliveries = {
  /** Hands new events to those who listen, and begins to send what is due. */
  look(): Promise<void>;
  /** Resolves when nothing is being sent. */
  idle(): Promise<void>;
};

/** Sends the events of the outbox to the webhooks, until the signal aborts. */
export function startDeliveries(needs: DeliveringNeeds, signal: AbortSignal): Deliveries {
  const { db, now, log } = needs;
  const room = createDeliveryRoom();
  const lane = createLane({
    queue: createDeliveryQueue({ ...needs, room }),
    concurrency: deliveriesAtOnce,
    signal,
    make: (delivery) => deliver(delivery, { ...needs, room }, signal),
    onError: (err) => {
      if (!isDatabaseUnavailable(err)) log.error({ err }, 'events to webhooks have stopped');
    },
  });
  return {
    look: async () => {
      await untilFew((limit) => fanOut(db, now(), limit), signal);
      await lane.fill();
    },
    idle: lane.idle,
  };
}
