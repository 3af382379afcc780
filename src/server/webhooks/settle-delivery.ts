import type { Kysely, Transaction } from 'kysely';
import type { Logger } from 'pino';
import type { Schema } from '../db/schema.ts';
import type { Sent } from './create-sender.ts';
import type { LeasedDelivery } from './delivery-queue.ts';
import { pauseBeforeNext } from './next-attempt.ts';

type SettlingNeeds = {
  readonly db: Kysely<Schema>;
  readonly now: () => number;
  readonly random: () => number;
  readonly log: Logger;
};

/** An attempt that has ended, and where it went; `attempts` with it. */
type Ended = Sent & { readonly attempts: number; readonly url: string };

/**
 * Writes down how an attempt has ended: delivered, to be tried again, or given up. An endpoint that is gone
 * for good is disabled. What is another process’s by now stays as it is.
 */
export async function settle(
  { id, endpointId, lease }: LeasedDelivery,
  ended: Ended,
  { db, now, random, log }: SettlingNeeds,
): Promise<void> {
  const at = now();
  const { status, error, attempts } = ended;
  const course = courseOf(ended, { at, random: random() });
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('webhook_deliveries')
      .set({
        attempts,
        last_status: status,
        last_error: error,
        lease: null,
        leased_until: null,
        ...course,
      })
      .where('id', '=', id)
      .where('lease', '=', lease)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) await noteAttempt(trx, endpointId, { at, ...ended });
  });
  const told = { webhook: endpointId, delivery: id, status, error, attempts };
  if (error === null) log.debug(told, 'event delivered');
  else if ('given_up_at' in course) log.warn(told, 'event given up');
  else log.info(told, 'event not delivered');
}

function courseOf(
  { error, attempts, retryAfterMs }: Ended,
  { at, random }: { readonly at: number; readonly random: number },
) {
  if (error === null) return { delivered_at: at };
  const pause = pauseBeforeNext({ attempts, retryAfterMs, random });
  if (error === 'gone' || pause === undefined) return { given_up_at: at };
  return { due_at: at + pause };
}

/**
 * How a webhook stands: its last attempt, whichever that was; and whether it wants any more. What its former
 * address has answered is none of its business.
 */
async function noteAttempt(
  trx: Transaction<Schema>,
  endpointId: string,
  { at, url, status, error }: Ended & { readonly at: number },
): Promise<void> {
  await trx
    .updateTable('webhook_endpoints')
    .set({
      last_attempt_at: at,
      last_attempt_status: status,
      last_attempt_error: error,
      ...(error === 'gone' && { disabled_at: at }),
    })
    .where('id', '=', endpointId)
    .where('url', '=', url)
    .execute();
}

/** Makes it free for whoever comes next, as if it had not been taken. */
export async function giveBack(db: Kysely<Schema>, { id, lease }: LeasedDelivery): Promise<void> {
  await db
    .updateTable('webhook_deliveries')
    .set({ lease: null, leased_until: null })
    .where('id', '=', id)
    .where('lease', '=', lease)
    .execute();
}
