import type { Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { endSessions } from './end-sessions.ts';
import { isLive } from './is-live.ts';

/**
 * Takes back every embed token that an API key has made and that is still good, opened or not: whoever has stolen
 * the key may have made them. Setup links stay, for those were sent to people, and are taken back one by one. `at` is
 * in milliseconds since the epoch.
 */
export async function revokeFramesOf(
  trx: Transaction<Schema>,
  makerId: string,
  at: number,
): Promise<void> {
  const revoked = await trx
    .updateTable('setup_links')
    .set({ revoked_at: at })
    .where('embed', 'is not', null)
    .where('created_by', '=', makerId)
    .where(isLive(at))
    .returning('id')
    .execute();
  await endSessions(trx, ...revoked.map(({ id }) => id));
}
