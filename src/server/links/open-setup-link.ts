import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { newToken, tokenHash } from '../access/token.ts';
import type { Schema } from '../db/schema.ts';
import { isLive } from './is-live.ts';
import { type SetupLinkRecord, toSetupLinkRecord } from './setup-link-record.ts';

/** More machines nobody sets up on: the one that was not used for longest makes room for another. */
const sessionsOfLink = 20;

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
  await makeRoom(trx, link);
  return { link, sessionToken: await beginSession(trx, link, at) };
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
    .where(isLive(at))
    .returningAll()
    .executeTakeFirst();
  return row && toSetupLinkRecord(row);
}

async function makeRoom(trx: Transaction<Schema>, { id }: SetupLinkRecord): Promise<void> {
  const sessions = await trx
    .selectFrom('setup_sessions')
    .select('id')
    .where('link_id', '=', id)
    .orderBy('last_seen_at', 'desc')
    .orderBy('created_at', 'desc')
    .execute();
  const surplus = sessions.slice(sessionsOfLink - 1).map((session) => session.id);
  if (surplus.length === 0) return;
  await trx.deleteFrom('setup_sessions').where('id', 'in', surplus).execute();
}

async function beginSession(
  trx: Transaction<Schema>,
  link: SetupLinkRecord,
  at: number,
): Promise<string> {
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
