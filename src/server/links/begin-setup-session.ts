import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { newToken, tokenHash } from '../access/token.ts';
import type { Schema } from '../db/schema.ts';
import type { SetupLinkRecord } from './setup-link-record.ts';

/** More machines nobody sets up on: the one that was not used for longest makes room for another. */
const sessionsOfLink = 20;

/** Begins a session of a link, which ends with it. The token is nowhere but in this answer. */
export async function beginSetupSession(
  trx: Transaction<Schema>,
  link: SetupLinkRecord,
  at: number,
): Promise<string> {
  await makeRoom(trx, link);
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
