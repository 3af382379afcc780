import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { leaseSome } from '../clock/lease-some.ts';
import type { Schema } from '../db/schema.ts';
import type { DeliveryRoom } from './delivery-room.ts';

/** For so long a delivery is the work of one process, in ms: more than the longest attempt takes. */
const leaseMs = 60_000;

/** More than are wanted: others may be quicker with some of them. */
const candidatesForEach = 4;

/** A delivery that is this process’s to make. */
export type LeasedDelivery = {
  readonly id: string;
  readonly endpointId: string;
  readonly lease: string;
};

export type DeliveryQueue = {
  /** Takes up to so many that are due; each is given to one caller, in all processes. */
  lease(wanted: number): Promise<readonly LeasedDelivery[]>;
};

type DeliveryQueueNeeds = {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly random: () => number;
  readonly room: DeliveryRoom;
};

type Candidate = { readonly id: string; readonly endpointId: string };

/** The deliveries that are due, of each webhook the longest due first; no webhook waits for another. */
export function createDeliveryQueue({ db, now, random, room }: DeliveryQueueNeeds): DeliveryQueue {
  async function lease(wanted: number): Promise<readonly LeasedDelivery[]> {
    const open = await db
      .selectFrom('webhook_endpoints')
      .select('id')
      .where('disabled_at', 'is', null)
      .execute();
    const candidates: Candidate[] = [];
    for (const { id } of open) {
      const places = Math.min(room.roomFor(id), wanted);
      if (places > 0) candidates.push(...(await due(id, places * candidatesForEach)));
    }
    return leaseSome(candidates, { wanted, random, take });
  }

  async function due(endpointId: string, limit: number): Promise<readonly Candidate[]> {
    const at = now();
    return db
      .selectFrom('webhook_deliveries')
      .select(['id', 'endpoint_id as endpointId'])
      .where('endpoint_id', '=', endpointId)
      .where('delivered_at', 'is', null)
      .where('given_up_at', 'is', null)
      .where('due_at', '<=', at)
      .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<=', at)]))
      .orderBy('due_at')
      .orderBy('id')
      .limit(limit)
      .execute();
  }

  /** One statement: of several that try, it finds the row free for one. */
  async function take({ id, endpointId }: Candidate): Promise<LeasedDelivery | undefined> {
    if (room.roomFor(endpointId) <= 0) return undefined;
    const at = now();
    const own = randomUUID();
    room.enter(endpointId);
    try {
      const { numUpdatedRows } = await db
        .updateTable('webhook_deliveries')
        .set({ lease: own, leased_until: at + leaseMs })
        .where('id', '=', id)
        .where('delivered_at', 'is', null)
        .where('given_up_at', 'is', null)
        .where('due_at', '<=', at)
        .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<=', at)]))
        .executeTakeFirst();
      if (numUpdatedRows === 1n) return { id, endpointId, lease: own };
    } catch (error) {
      room.leave(endpointId, undefined);
      throw error;
    }
    room.leave(endpointId, undefined);
    return undefined;
  }

  return { lease };
}
