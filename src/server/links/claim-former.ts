import type { Selectable, Transaction } from 'kysely';
import { tokenHash } from '../access/token.ts';
import type { Schema } from '../db/schema.ts';
import { idleMs } from './setup-idle.ts';

/** A session in a frame, by its setup and its token. */
export type FormerSession = { readonly linkId: string; readonly token: string };

/**
 * Takes the setup of a session in a frame for this transaction alone; undefined when there is no such session, or
 * its setup is done or was taken back. That its time is over does not matter here: a computer may have slept over it.
 * `at` is in milliseconds since the epoch.
 */
export function claimFormer(
  trx: Transaction<Schema>,
  { linkId, token }: FormerSession,
  at: number,
): Promise<Selectable<Schema['setup_links']> | undefined> {
  return trx
    .updateTable('setup_links')
    .set((eb) => ({ opened_at: eb.ref('opened_at') }))
    .where('id', '=', linkId)
    .where('embed', 'is not', null)
    .where('revoked_at', 'is', null)
    .where('completed_at', 'is', null)
    .where('id', 'in', (row) =>
      row
        .selectFrom('setup_sessions')
        .select('link_id')
        .where('token_hash', '=', tokenHash(token))
        .where('last_seen_at', '>', at - idleMs),
    )
    .returningAll()
    .executeTakeFirst();
}
