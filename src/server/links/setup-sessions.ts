import type { Kysely } from 'kysely';
import { tokenHash } from '../access/token.ts';
import type { Schema } from '../db/schema.ts';
import { isJustDone, isLive } from './is-live.ts';
import { idleMs } from './setup-idle.ts';
import { type SetupLinkRecord, toSetupLinkRecord } from './setup-link-record.ts';

const seenEveryMs = 60 * 1_000;

type Found = {
  readonly isUse: boolean;
  /** In the frame of a portal, where a token goes along with each request, and no cookie. */
  readonly isFramed: boolean;
};

export type SetupSessions = {
  /**
   * The link that a session is about, as long as the session was used in the last 12 hours and the link can be
   * used, and for an hour after it was. Finding it is a use itself, unless that is said. Rejects with a
   * `StoredRowError` when its row is damaged.
   */
  find(linkId: string, token: string, how?: Found): Promise<SetupLinkRecord | undefined>;
  /** Ends one session at once; an unknown token is no error. */
  end(linkId: string, token: string): Promise<void>;
};

/** Sessions of those who came by a setup link. `now` is in milliseconds since the epoch. */
export function createSetupSessions(db: Kysely<Schema>, now: () => number): SetupSessions {
  async function find(
    linkId: string,
    token: string,
    { isUse, isFramed }: Found = { isUse: true, isFramed: false },
  ): Promise<SetupLinkRecord | undefined> {
    const at = now();
    const row = await db
      .selectFrom('setup_sessions')
      .innerJoin('setup_links', 'setup_links.id', 'setup_sessions.link_id')
      .selectAll('setup_links')
      .select(['setup_sessions.id as session_id', 'setup_sessions.last_seen_at'])
      .where('setup_sessions.token_hash', '=', tokenHash(token))
      .where('setup_sessions.link_id', '=', linkId)
      .where('setup_links.embed', isFramed ? 'is not' : 'is', null)
      .where('setup_sessions.last_seen_at', '>', at - idleMs)
      // As long as the link, which ends when the session does.
      .where((row) => row.or([isLive(at)(row), isJustDone(at)(row)]))
      .executeTakeFirst();
    if (row === undefined) return undefined;
    if (isUse && at - row.last_seen_at >= seenEveryMs) await markSeen(row.session_id, at);
    return toSetupLinkRecord(row);
  }

  /** Never back in time, should a slower request come second. */
  async function markSeen(id: string, at: number): Promise<void> {
    await db
      .updateTable('setup_sessions')
      .set({ last_seen_at: at })
      .where('id', '=', id)
      .where('last_seen_at', '<', at)
      .execute();
  }

  async function end(linkId: string, token: string): Promise<void> {
    await db
      .deleteFrom('setup_sessions')
      .where('token_hash', '=', tokenHash(token))
      .where('link_id', '=', linkId)
      .execute();
  }

  return { find, end };
}
