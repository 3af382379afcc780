import type { Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { SetupLinkRecord } from './setup-link-record.ts';

type TakingOver = {
  /** The ID of the link before. */
  readonly former: string;
  readonly link: SetupLinkRecord;
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/**
 * Goes on with a new token where a former one ends: tests, waiting sign-ins, requests for consent, draft and
 * progress belong to the new link from then on, and the former one is over. Only of the same maker, for the same
 * guide and the same profile; else nothing goes along, and nothing is said of it.
 */
export async function takeOver(
  trx: Transaction<Schema>,
  { former, link, at }: TakingOver,
): Promise<void> {
  const row = await trx
    .updateTable('setup_links')
    .set((eb) => ({ revoked_at: eb.fn.coalesce('revoked_at', eb.val(at)) }))
    .where('id', '=', former)
    .where('embed', 'is not', null)
    .where('completed_at', 'is', null)
    .where('platform', '=', link.platform)
    .where('connector', '=', link.connector)
    .where('profile_id', link.profileId === null ? 'is' : '=', link.profileId)
    .where('created_by', '=', (one) =>
      one.selectFrom('setup_links').select('created_by').where('id', '=', link.id),
    )
    .returning(['draft', 'progress', 'opened_at'])
    .executeTakeFirst();
  if (row === undefined) return;
  await trx.updateTable('setup_links').set(row).where('id', '=', link.id).execute();
  for (const table of ['check_runs', 'sign_in_tests', 'consent_requests'] as const) {
    await trx
      .updateTable(table)
      .set({ session_id: link.id })
      .where('session_id', '=', former)
      .execute();
  }
  await trx.deleteFrom('setup_sessions').where('link_id', '=', former).execute();
}
