import type { Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { isLive } from './is-live.ts';
import { SetupOverError } from './link-errors.ts';
import { type StoredProgress, toSetupLinkRecord } from './setup-link-record.ts';

/** Writes down that a step was taken, unless it was before. Rejects with a `SetupOverError`. */
export async function takeSetupStep(
  trx: Transaction<Schema>,
  { linkId, step }: { readonly linkId: string; readonly step: keyof StoredProgress },
  at: number,
): Promise<void> {
  const row = await trx
    .updateTable('setup_links')
    // Changes nothing, and takes the row: of two steps at once neither is lost.
    .set((eb) => ({ progress: eb.ref('progress') }))
    .where('id', '=', linkId)
    .where(isLive(at))
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) throw new SetupOverError(linkId);
  const { progress } = toSetupLinkRecord(row);
  if (progress[step] !== undefined) return;
  await trx
    .updateTable('setup_links')
    .set({ progress: JSON.stringify({ ...progress, [step]: at }) })
    .where('id', '=', linkId)
    .execute();
}
