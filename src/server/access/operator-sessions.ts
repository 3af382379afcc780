import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { SignedInOperator } from '#contract/session.ts';
import type { Schema } from '../db/schema.ts';
import { readRole } from './read-role.ts';
import { newToken, tokenHash } from './token.ts';

const hourMs = 60 * 60 * 1_000;
const longestMs = 7 * 24 * hourMs;

/** A session that nobody uses for so long is over. */
export const idleMs = 12 * hourMs;
const seenEveryMs = 60 * 1_000;

export type OperatorSession = { readonly id: string; readonly operator: SignedInOperator };

type NewSession = { readonly id: string; readonly token: string; readonly expiresAt: number };

/** From where somebody asks: an IP address and the name of a browser, each empty where it is not known. */
export type WhereFrom = { readonly address: string; readonly userAgent: string };

type Found = { readonly isUse: boolean };

export type OperatorSessions = {
  /** Begins a session. The token is nowhere but in this answer; `expiresAt` is the latest end. */
  create(
    operator: SignedInOperator,
    from: WhereFrom,
    how?: {
      /** In milliseconds; 7 days without it. */
      readonly lifetimeMs?: number;
      /** The token of a session that ends, because the new one takes its place. */
      readonly replaces?: string | undefined;
    },
  ): Promise<NewSession>;
  /**
   * The session of a token, as long as it was used in the last 12 hours and its lifetime lasts. Finding it is a use
   * itself, unless that is said.
   */
  find(token: string, how?: Found): Promise<OperatorSession | undefined>;
  /** Ends a session at once; an unknown token is no error. */
  end(token: string): Promise<void>;
};

/** Sessions of signed-in operators. `now` is in milliseconds since the epoch. */
export function createOperatorSessions(db: Kysely<Schema>, now: () => number): OperatorSessions {
  const create: OperatorSessions['create'] = async (operator, from, how = {}) => {
    const createdAt = now();
    const expiresAt = createdAt + (how.lifetimeMs ?? longestMs);
    const id = randomUUID();
    const token = newToken();
    await sweep(createdAt);
    await db
      .insertInto('operator_sessions')
      .values({
        id,
        token_hash: tokenHash(token),
        operator_id: operator.id,
        operator_name: operator.name,
        role: operator.role,
        address: from.address,
        user_agent: from.userAgent,
        created_at: createdAt,
        last_seen_at: createdAt,
        expires_at: expiresAt,
      })
      .execute();
    if (how.replaces !== undefined) await end(how.replaces);
    return { id, token, expiresAt };
  };

  async function sweep(at: number): Promise<void> {
    await db
      .deleteFrom('operator_sessions')
      .where((row) => row.or([row('expires_at', '<=', at), row('last_seen_at', '<=', at - idleMs)]))
      .execute();
  }

  async function find(
    token: string,
    { isUse }: Found = { isUse: true },
  ): Promise<OperatorSession | undefined> {
    const at = now();
    const session = await db
      .selectFrom('operator_sessions')
      .select(['id', 'last_seen_at', 'operator_id', 'operator_name', 'role'])
      .where('token_hash', '=', tokenHash(token))
      .where('expires_at', '>', at)
      .where('last_seen_at', '>', at - idleMs)
      .executeTakeFirst();
    if (!session) return undefined;
    if (isUse && at - session.last_seen_at >= seenEveryMs) await markSeen(session.id, at);
    const role = readRole(session.role);
    if (role === undefined) return undefined;
    const { operator_id: id, operator_name: name } = session;
    return { id: session.id, operator: { id, name, role } };
  }

  /** Never back in time, should a slower request come second. */
  async function markSeen(id: string, at: number): Promise<void> {
    await db
      .updateTable('operator_sessions')
      .set({ last_seen_at: at })
      .where('id', '=', id)
      .where('last_seen_at', '<', at)
      .execute();
  }

  async function end(token: string): Promise<void> {
    await db.deleteFrom('operator_sessions').where('token_hash', '=', tokenHash(token)).execute();
  }

  return { create, find, end };
}
