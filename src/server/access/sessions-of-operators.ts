import type { Kysely } from 'kysely';
import type { SignedInOperator } from '#contract/session.ts';
import type { Schema } from '../db/schema.ts';
import { idleMs } from './operator-sessions.ts';
import { readRole } from './read-role.ts';

/** A session that has not ended, as it is told to people. Times are in milliseconds since the epoch. */
export type ListedSession = {
  readonly id: string;
  readonly operator: SignedInOperator;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  /** The latest end. */
  readonly expiresAt: number;
  readonly address: string;
  readonly userAgent: string;
};

export type SessionsOfOperators = {
  /** Those of one operator or of everybody, the latest first; the oldest beyond 500 are left out. */
  list(operatorId: string | 'all'): Promise<readonly ListedSession[]>;
  /** Ends one session of that operator, or of anybody; false when there is none. */
  endOne(id: string, operatorId: string | 'all'): Promise<boolean>;
  /** Ends all sessions of an operator, but for the one with this ID. */
  endAll(operatorId: string, exceptId?: string): Promise<void>;
  /** All sessions of this operator have this role and name from now on. */
  assign(operator: SignedInOperator): Promise<void>;
};

const mostListed = 500;

/** What happens to the sessions of operators beside their own coming and going. */
export function createSessionsOfOperators(
  db: Kysely<Schema>,
  now: () => number,
): SessionsOfOperators {
  async function list(operatorId: string): Promise<readonly ListedSession[]> {
    const rows = await db
      .selectFrom('operator_sessions')
      .select(['id', 'operator_id', 'operator_name', 'role', 'created_at', 'last_seen_at'])
      .select(['expires_at', 'address', 'user_agent'])
      .where('expires_at', '>', now())
      .where('last_seen_at', '>', now() - idleMs)
      .$if(operatorId !== 'all', (query) => query.where('operator_id', '=', operatorId))
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(mostListed)
      .execute();
    return rows.flatMap((row) => {
      const role = readRole(row.role);
      if (role === undefined) return [];
      return {
        id: row.id,
        operator: { id: row.operator_id, name: row.operator_name, role },
        createdAt: row.created_at,
        lastSeenAt: row.last_seen_at,
        expiresAt: row.expires_at,
        address: row.address,
        userAgent: row.user_agent,
      };
    });
  }

  async function endOne(id: string, operatorId: string): Promise<boolean> {
    const { numDeletedRows } = await db
      .deleteFrom('operator_sessions')
      .where('id', '=', id)
      .$if(operatorId !== 'all', (query) => query.where('operator_id', '=', operatorId))
      .executeTakeFirst();
    return numDeletedRows === 1n;
  }

  async function endAll(operatorId: string, exceptId?: string): Promise<void> {
    await db
      .deleteFrom('operator_sessions')
      .where('operator_id', '=', operatorId)
      .$if(exceptId !== undefined, (query) => query.where('id', '<>', exceptId ?? ''))
      .execute();
  }

  async function assign({ id, name, role }: SignedInOperator): Promise<void> {
    await db
      .updateTable('operator_sessions')
      .set({ operator_name: name, role })
      .where('operator_id', '=', id)
      .execute();
  }

  return { list, endOne, endAll, assign };
}
