import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { noPreviousSecret } from './no-previous-secret.ts';

/**
 * Destroys previous secrets whose time is over at `now`, in milliseconds since the epoch, the oldest of
 * them first and at most `limit` at once; answers with how many. Fewer than `limit`: there are no more.
 * Of deleted profiles too. The version stays: nobody could see them any more.
 */
export async function destroyPreviousSecrets(
  db: Kysely<Schema>,
  now: number,
  limit: number,
): Promise<number> {
  const over = await db
    .selectFrom('profiles')
    .select('id')
    .where('previous_secret_until', '<=', now)
    .orderBy('previous_secret_until')
    .orderBy('id')
    .limit(limit)
    .execute();
  if (over.length === 0) return 0;
  const { numUpdatedRows } = await db
    .updateTable('profiles')
    .set(noPreviousSecret)
    .where(
      'id',
      'in',
      over.map(({ id }) => id),
    )
    // One that came after the look has a time of its own.
    .where('previous_secret_until', '<=', now)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
