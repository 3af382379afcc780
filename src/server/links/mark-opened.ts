import type { Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { SettleOf } from '../profiles/settle.ts';
import { isLive } from './is-live.ts';
import { addLinkEvent } from './link-events.ts';
import { type SetupLinkRecord, toSetupLinkRecord } from './setup-link-record.ts';

/** Puts down that somebody is at a setup, and tells that outside, unless it was so before. `settle` is then a part of it. */
export async function markOpened(
  trx: Transaction<Schema>,
  linkId: string,
  { at, settle }: { readonly at: number; readonly settle?: SettleOf<SetupLinkRecord> | undefined },
): Promise<void> {
  const row = await trx
    .updateTable('setup_links')
    .set({ opened_at: at })
    .where('id', '=', linkId)
    .where('opened_at', 'is', null)
    .where(isLive(at))
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return;
  const link = toSetupLinkRecord(row);
  await addLinkEvent(trx, 'link.opened', { link, at });
  await settle?.(trx, link);
}
