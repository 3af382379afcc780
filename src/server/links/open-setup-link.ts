import type { Transaction } from 'kysely';
import { tokenHash } from '../access/token.ts';
import type { Schema } from '../db/schema.ts';
import { beginSetupSession } from './begin-setup-session.ts';
import { isLive } from './is-live.ts';
import { type SetupLinkRecord, toSetupLinkRecord } from './setup-link-record.ts';

export type OpenedSetup = {
  readonly link: SetupLinkRecord;
  /** Opens the session; it is nowhere but in this answer. */
  readonly sessionToken: string;
};

/**
 * Begins a session for whoever has the token of a link that can be used; undefined for any other token. That can be
 * done again and again, on several machines, and programs that look into mail do it too: it counts as opened with
 * the first use of a session, see `markOpened`.
 */
export async function openSetupLink(
  trx: Transaction<Schema>,
  token: string,
  at: number,
): Promise<OpenedSetup | undefined> {
  const link = await claim(trx, token, at);
  if (link === undefined) return undefined;
  return { link, sessionToken: await beginSetupSession(trx, link, at) };
}

/** Takes the row for this transaction alone: a link that is reissued meanwhile lets nobody in by its old token. */
async function claim(
  trx: Transaction<Schema>,
  token: string,
  at: number,
): Promise<SetupLinkRecord | undefined> {
  const row = await trx
    .updateTable('setup_links')
    .set((eb) => ({ opened_at: eb.ref('opened_at') }))
    .where('token_hash', '=', tokenHash(token))
    .where('embed', 'is', null)
    .where(isLive(at))
    .returningAll()
    .executeTakeFirst();
  return row && toSetupLinkRecord(row);
}
