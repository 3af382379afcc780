import type { Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { endSessions } from './end-sessions.ts';
import { isLive } from './is-live.ts';

/**
 * Takes back the links by which a profile was to be changed, with their sessions: nobody is led through a setup of
 * which nothing can be saved. `at` is in milliseconds since the epoch.
 */
export async function revokeLinksOfProfile(
  trx: Transaction<Schema>,
  profileId: string,
  at: number,
): Promise<void> {
  const revoked = await trx
    .updateTable('setup_links')
    .set({ revoked_at: at })
    .where('profile_id', '=', profileId)
    .where(isLive(at))
    .returning('id')
    .execute();
  await endSessions(trx, ...revoked.map(({ id }) => id));
}
