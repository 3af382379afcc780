import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { newToken, tokenHash } from '../access/token.ts';
import type { Schema } from '../db/schema.ts';
import type { SettleOf } from '../profiles/settle.ts';
import { isLive } from './is-live.ts';
import { addLinkEvent } from './link-events.ts';
import { idleMs } from './setup-idle.ts';
import { type SetupLinkRecord, toSetupLinkRecord } from './setup-link-record.ts';

export type OpenedSetup = {
  readonly link: SetupLinkRecord;
  /** Opens the session; it is nowhere but in this answer. */
  readonly sessionToken: string;
};

/**
 * Begins a session for whoever has the token of a link that can be used, and tells outside when that is so for
 * the first time, which `settle` then is a part of; undefined for any other token. A link can be opened again and
 * again, on several machines.
 */
export async function openSetupLink(
  trx: Transaction<Schema>,
  token: string,
  { at, settle }: { readonly at: number; readonly settle?: SettleOf<SetupLinkRecord> | undefined },
): Promise<OpenedSetup | undefined> {
  const first = await claim(trx, token, { at, isFirst: true });
  const link = first ?? (await claim(trx, token, { at, isFirst: false }));
  if (link === undefined) return undefined;
  if (first !== undefined) {
    await addLinkEvent(trx, 'link.opened', { link, at });
    await settle?.(trx, link);
  }
  return { link, sessionToken: await beginSession(trx, link, at) };
}

/** Takes the row for this transaction alone: a link that is reissued meanwhile lets nobody in by its old token. */
async function claim(
  trx: Transaction<Schema>,
  token: string,
  { at, isFirst }: { readonly at: number; readonly isFirst: boolean },
): Promise<SetupLinkRecord | undefined> {
  const row = await trx
    .updateTable('setup_links')
    .set((eb) => ({ opened_at: isFirst ? at : eb.ref('opened_at') }))
    .where('token_hash', '=', tokenHash(token))
    .where('opened_at', isFirst ? 'is' : 'is not', null)
    .where(isLive(at))
    .returningAll()
    .executeTakeFirst();
  return row && toSetupLinkRecord(row);
}

async function beginSession(
  trx: Transaction<Schema>,
  link: SetupLinkRecord,
  at: number,
): Promise<string> {
  await trx
    .deleteFrom('setup_sessions')
    .where('link_id', '=', link.id)
    .where('last_seen_at', '<=', at - idleMs)
    .execute();
  const token = newToken();
  await trx
    .insertInto('setup_sessions')
    .values({
      id: randomUUID(),
      token_hash: tokenHash(token),
      link_id: link.id,
      created_at: at,
      last_seen_at: at,
      expires_at: link.expiresAt,
    })
    .execute();
  return token;
}
