import { type Kysely, sql } from 'kysely';
import type { Schema } from '../db/schema.ts';

/** More than this is told as this: it is asked every few seconds. */
const upTo = 10_000;

/** How many deliveries are due, at a time in milliseconds since the epoch, to webhooks that are not disabled. */
export async function countDueDeliveries(db: Kysely<Schema>, at: number): Promise<number> {
  const { rows } = await sql<{ found: number }>`select count(*) as found from (
    select 1 from webhook_deliveries
    join webhook_endpoints on webhook_endpoints.id = webhook_deliveries.endpoint_id
    where delivered_at is null and given_up_at is null and due_at <= ${at} and disabled_at is null
    limit ${upTo}
  ) as seen`.execute(db);
  return rows[0]?.found ?? 0;
}
