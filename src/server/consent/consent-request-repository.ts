import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Finding } from '#domain/checks/check-result.ts';
import type { SignedStates } from '../access/signed-states.ts';
import { newToken, tokenHash } from '../access/token.ts';
import type { Schema } from '../db/schema.ts';
import {
  type ConsentRequestRecord,
  type NewConsentRequest,
  toConsentRequestRecord,
} from './consent-request-record.ts';

const hourMs = 60 * 60 * 1_000;
const lifetimeMs = 7 * 24 * hourMs;
/** So long a link that has ended can still say so, instead of that it never was. */
const rememberedMs = 7 * 24 * hourMs;

export type ConsentRequests = {
  /** Makes a request whose link works for seven days. The token is nowhere but in this answer. */
  create(request: NewConsentRequest): Promise<{ id: string; token: string; expiresAt: number }>;
  /** The request of a link, also one that has ended. */
  findByToken(token: string): Promise<ConsentRequestRecord | undefined>;
  /** A request of this session. */
  find(id: string, sessionId: string): Promise<ConsentRequestRecord | undefined>;
  /** The request that a returning state names. */
  findReturned(id: string): Promise<ConsentRequestRecord | undefined>;
  /** Takes the link back; whether there was one to take back. */
  revoke(id: string, sessionId: string): Promise<boolean>;
  /**
   * A new state for the way to Microsoft, good for an hour; those before it are good no more.
   * `undefined` when the request has ended.
   */
  leave(id: string): Promise<string | undefined>;
  /** Notes that somebody came back, or why they declined: true for the first with a state. */
  receive(id: string, state: string, declined?: Finding): Promise<boolean>;
};

export type ConsentRequestNeeds = {
  readonly db: Kysely<Schema>;
  readonly states: Pick<SignedStates, 'sign'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** Requests for consent, sent to somebody who may give it. */
export function createConsentRequests({ db, states, now }: ConsentRequestNeeds): ConsentRequests {
  async function create(request: NewConsentRequest) {
    const createdAt = now();
    const expiresAt = createdAt + lifetimeMs;
    const id = randomUUID();
    const token = newToken();
    await db
      .deleteFrom('consent_requests')
      .where('expires_at', '<=', createdAt - rememberedMs)
      .execute();
    await db
      .insertInto('consent_requests')
      .values({
        id,
        token_hash: tokenHash(token),
        session_id: request.sessionId,
        platform: request.platform,
        connector: request.connector,
        selection: JSON.stringify(request.selection),
        tenant: request.tenant,
        tenant_id: request.tenantId,
        client_id: request.clientId,
        app_name: request.appName ?? null,
        redirect_uri: request.redirectUri ?? null,
        status: 'open',
        state_hash: null,
        finding: null,
        created_at: createdAt,
        expires_at: expiresAt,
      })
      .execute();
    return { id, token, expiresAt };
  }

  async function findByToken(token: string): Promise<ConsentRequestRecord | undefined> {
    const row = await db
      .selectFrom('consent_requests')
      .selectAll()
      .where('token_hash', '=', tokenHash(token))
      .executeTakeFirst();
    return row && toConsentRequestRecord(row);
  }

  async function findReturned(id: string): Promise<ConsentRequestRecord | undefined> {
    const row = await db
      .selectFrom('consent_requests')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row && toConsentRequestRecord(row);
  }

  async function find(id: string, sessionId: string): Promise<ConsentRequestRecord | undefined> {
    const found = await findReturned(id);
    return found?.sessionId === sessionId ? found : undefined;
  }

  async function revoke(id: string, sessionId: string): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('consent_requests')
      .set({ status: 'revoked', state_hash: null })
      .where('id', '=', id)
      .where('session_id', '=', sessionId)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async function leave(id: string): Promise<string | undefined> {
    const state = states.sign({ kind: 'consent', id, expiresAt: now() + hourMs });
    const { numUpdatedRows } = await db
      .updateTable('consent_requests')
      .set({ state_hash: tokenHash(state) })
      .where('id', '=', id)
      .where('status', 'in', ['open', 'declined'])
      .where('expires_at', '>', now())
      .executeTakeFirst();
    return numUpdatedRows === 1n ? state : undefined;
  }

  async function receive(id: string, state: string, declined?: Finding): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('consent_requests')
      .set({
        status: declined === undefined ? 'returned' : 'declined',
        finding: declined === undefined ? null : JSON.stringify(declined),
        state_hash: null,
      })
      .where('id', '=', id)
      .where('state_hash', '=', tokenHash(state))
      .where('status', 'in', ['open', 'declined'])
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  return { create, findByToken, find, findReturned, revoke, leave, receive };
}
