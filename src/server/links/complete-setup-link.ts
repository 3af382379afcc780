import type { Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { BeginSave } from '../profiles/profile-repository.ts';
import type { SettleOf } from '../profiles/settle.ts';
import { isLive } from './is-live.ts';
import { SetupOverError } from './link-errors.ts';
import { addLinkEvent } from './link-events.ts';
import { type SetupLinkRecord, toSetupLinkRecord } from './setup-link-record.ts';

/**
 * What a save by a setup link does besides, in its transaction: the link is used up, and the draft of it, and that
 * is told outside. Its sessions can tell for a while what came of it: see `createSetupSessions`. So of two saves
 * one is made, and a save that breaks off leaves the link as it was. Rejects with a `SetupOverError`, or with what
 * `settle` does, the last in that transaction.
 */
export function completesSetupLink(
  linkId: string,
  now: () => number,
  settle?: SettleOf<SetupLinkRecord>,
): BeginSave {
  return async (trx, profileId) => {
    const at = now();
    const link = await useUp(trx, { linkId, profileId, at });
    return async () => {
      await addLinkEvent(trx, 'link.completed', { link, at });
      await settle?.(trx, link);
    };
  };
}

async function useUp(
  trx: Transaction<Schema>,
  { linkId, profileId, at }: { linkId: string; profileId: string; at: number },
): Promise<SetupLinkRecord> {
  const row = await trx
    .updateTable('setup_links')
    .set({ completed_at: at, profile_id: profileId, draft: null })
    .where('id', '=', linkId)
    .where((row) => row.or([row('profile_id', 'is', null), row('profile_id', '=', profileId)]))
    .where(isLive(at))
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) throw new SetupOverError(linkId);
  return toSetupLinkRecord(row);
}
