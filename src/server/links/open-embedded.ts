import type { Transaction } from 'kysely';
import { tokenHash } from '../access/token.ts';
import type { Schema } from '../db/schema.ts';
import { beginSetupSession } from './begin-setup-session.ts';
import { claimFormer, type FormerSession } from './claim-former.ts';
import { isLive } from './is-live.ts';
import { EmbedOriginError } from './link-errors.ts';
import type { OpenedSetup } from './open-setup-link.ts';
import { toSetupLinkRecord } from './setup-link-record.ts';
import { takeOver } from './take-over.ts';

export type EmbedEntry = {
  readonly linkId: string;
  readonly token: string;
  /** Of the page around the frame. */
  readonly origin: string;
  /** The session that goes on with this token. */
  readonly former?: FormerSession | undefined;
};

/**
 * Begins a session in a frame for whoever has an embed token that is good; undefined for any other. That can be done
 * again, as often as the frame is loaded. What was done with a former token for the same thing goes along.
 * Rejects with an `EmbedOriginError` when the token is not for that page.
 */
export async function openEmbedded(
  trx: Transaction<Schema>,
  { linkId, token, origin, former }: EmbedEntry,
  at: number,
): Promise<OpenedSetup | undefined> {
  // The older one first, as whoever takes back several: so none waits for the other.
  const before = former && (await claimFormer(trx, former, at));
  const row = await trx
    .updateTable('setup_links')
    .set((eb) => ({ opened_at: eb.ref('opened_at') }))
    .where('id', '=', linkId)
    .where('token_hash', '=', tokenHash(token))
    .where('embed', 'is not', null)
    .where(isLive(at))
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const link = toSetupLinkRecord(row);
  if (!link.embed?.origins.includes(origin)) throw new EmbedOriginError(linkId);
  if (before !== undefined) await takeOver(trx, { before, row, at });
  return { link, sessionToken: await beginSetupSession(trx, link, at) };
}
