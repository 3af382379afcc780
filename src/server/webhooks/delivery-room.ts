/** At once, by this process: in all, for one webhook, and for all that have just failed. */
const limits = { inAll: 16, each: 4, eachFailing: 1, allFailing: 8 };

export const deliveriesAtOnce = limits.inAll;

/** How many more deliveries a webhook may have under way: those that fail, and take long, hold up no others. */
export type DeliveryRoom = {
  roomFor(endpointId: string): number;
  enter(endpointId: string): void;
  /** `worked`: whether its endpoint took the event; undefined when that was not found out. */
  leave(endpointId: string, worked: boolean | undefined): void;
};

export function createDeliveryRoom(): DeliveryRoom {
  const running = new Map<string, number>();
  const failing = new Set<string>();
  const runningOf = (id: string) => running.get(id) ?? 0;

  function roomFor(id: string): number {
    if (!failing.has(id)) return limits.each - runningOf(id);
    const ofFailing = [...failing].reduce((sum, each) => sum + runningOf(each), 0);
    return Math.min(limits.eachFailing - runningOf(id), limits.allFailing - ofFailing);
  }

  return {
    roomFor,
    enter: (id) => {
      running.set(id, runningOf(id) + 1);
    },
    leave: (id, worked) => {
      const left = runningOf(id) - 1;
      if (left > 0) running.set(id, left);
      else running.delete(id);
      if (worked === true) failing.delete(id);
      if (worked === false) failing.add(id);
    },
  };
}
