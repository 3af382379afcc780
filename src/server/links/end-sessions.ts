import type { Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';

/**
 * Ends what was begun by links that are taken back: their sessions, and the requests for consent that were made in
 * them and sent on to somebody else.
 */
export async function endSessions(
  trx: Transaction<Schema>,
  ...linkIds: readonly string[]
): Promise<void> {
  if (linkIds.length === 0) return;
  await trx.deleteFrom('setup_sessions').where('link_id', 'in', linkIds).execute();
  await trx
    .updateTable('consent_requests')
    .set({ status: 'revoked', state_hash: null })
    // Whatever is begun in a setup is of its link, whichever session it was.
    .where('session_id', 'in', (row) =>
      row
        .selectFrom('setup_links')
        .select(({ fn }) => fn.coalesce('begun_as', 'id').as('begun_as'))
        .where('id', 'in', linkIds),
    )
    .where('status', 'in', ['open', 'declined'])
    .execute();
}
