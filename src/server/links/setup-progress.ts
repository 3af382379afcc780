import type { Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { isLive } from './is-live.ts';
import { SetupOverError } from './link-errors.ts';
import { type StoredProgress, toSetupLinkRecord } from './setup-link-record.ts';

/**
 * Writes down that a step was taken, unless it was before; of a setup that goes on with another token meanwhile, for
 * that one. Rejects with a `SetupOverError`.
 */
export async function takeSetupStep(
  trx: Transaction<Schema>,
  { linkId, step }: { readonly linkId: string; readonly step: keyof StoredProgress },
  at: number,
): Promise<void> {
  const row = await trx
    .updateTable('setup_links')
    // Changes nothing, and takes the row: of two steps at once neither is lost.
    .set((eb) => ({ progress: eb.ref('progress') }))
    .where((one) => one.or([one('id', '=', linkId), one('begun_as', '=', linkId)]))
    .where(isLive(at))
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) throw new SetupOverError(linkId);
  const { id, progress } = toSetupLinkRecord(row);
  if (progress[step] !== undefined) return;
  await trx
    .updateTable('setup_links')
    .set({ progress: JSON.stringify({ ...progress, [step]: at }) })
    .where('id', '=', id)
    .execute();
}
