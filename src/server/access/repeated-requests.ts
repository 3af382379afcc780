import { createHash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import { Secret } from '#domain/credentials/secret.ts';
import type { Schema } from '../db/schema.ts';
import type { Sealing } from '../profiles/sealing.ts';
import { type RequestName, requestBinding } from './request-binding.ts';

/** For how long the same request gets the same answer. */
export const repeatableMs = 24 * 60 * 60 * 1_000;

/** Nothing takes that long: whoever was at work by then has died in the middle of it. */
const abandonedMs = 60 * 1_000;

type Row = Selectable<Schema['idempotency_keys']>;

export type KeptAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type Beginning =
  /** It is to be done now. `at` is to be handed back when it is. */
  | { readonly kind: 'begun'; readonly at: number }
  /** The first one is still at work. */
  | { readonly kind: 'running' }
  /** The name belongs to another request. */
  | { readonly kind: 'reused' }
  | { readonly kind: 'answered'; readonly answer: KeptAnswer };

export type RepeatedRequests = {
  /**
   * Of all who come at once with a name, one begins. `request` is all of it that counts. Rejects with a
   * `SecretUnreadableError` when it was sealed with a key that is gone since.
   */
  begin(name: RequestName, request: string): Promise<Beginning>;
  /** Keeps the answer for a day. Of a request that another one has taken over meanwhile, nothing. */
  keep(name: RequestName, at: number, answer: KeptAnswer): Promise<void>;
  /** Forgets it: nothing was made, so the next one may try. */
  forget(name: RequestName, at: number): Promise<void>;
};

export type RepeatedRequestsNeeds = {
  readonly db: Kysely<Schema>;
  readonly sealing: Sealing;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/**
 * Requests that may be sent again when no answer came. Requests and answers may hold secrets, so what is kept
 * of both is sealed. A process that dies between making something and keeping the answer leaves the name free
 * after a minute: then the next one makes it again, or is told that it is there.
 */
export function createRepeatedRequests({
  db,
  sealing,
  now,
}: RepeatedRequestsNeeds): RepeatedRequests {
  async function begin(name: RequestName, request: string): Promise<Beginning> {
    const at = now();
    const digest = new Secret(digestOf(request));
    const fresh = {
      digest_sealed: await sealing.seal(digest, requestBinding(name, 'request-digest')),
      status: null,
      headers: null,
      body_sealed: null,
      created_at: at,
    };
    const inserted = await db
      .insertInto('idempotency_keys')
      .values({ ...name, ...fresh })
      .onConflict((conflict) => conflict.columns(['owner', 'key']).doNothing())
      .returning('key')
      .executeTakeFirst();
    if (inserted !== undefined) return { kind: 'begun', at };
    const before = await rowOf(name).executeTakeFirst();
    // Forgotten in between: the caller’s next try finds it free.
    if (before === undefined) return { kind: 'running' };
    const known = before.created_at > at - repeatableMs && (await knownOf(before, digest));
    if (known) return known;
    return (await takeOver(before, fresh)) ? { kind: 'begun', at } : { kind: 'running' };
  }

  /** What follows from a request of that name; undefined when it was given up in the middle. */
  async function knownOf(row: Row, digest: Secret): Promise<Beginning | undefined> {
    const known = await sealing.open(row.digest_sealed, requestBinding(row, 'request-digest'));
    if (known.reveal() !== digest.reveal()) return { kind: 'reused' };
    const answer = await answerIn(row);
    if (answer !== undefined) return { kind: 'answered', answer };
    return row.created_at > now() - abandonedMs ? { kind: 'running' } : undefined;
  }

  /** True for one of several that try. */
  async function takeOver(before: Row, fresh: Partial<Row>): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('idempotency_keys')
      .set(fresh)
      .where('owner', '=', before.owner)
      .where('key', '=', before.key)
      .where('created_at', '=', before.created_at)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  function rowOf({ owner, key }: RequestName) {
    return db
      .selectFrom('idempotency_keys')
      .selectAll()
      .where('owner', '=', owner)
      .where('key', '=', key);
  }

  async function answerIn(row: Row): Promise<KeptAnswer | undefined> {
    const { status, headers, body_sealed: sealed } = row;
    if (status === null || headers === null || sealed === null) return undefined;
    const body = await sealing.open(sealed, requestBinding(row, 'kept-answer'));
    return { status, headers: JSON.parse(headers), body: body.reveal() };
  }

  async function keep(
    name: RequestName,
    at: number,
    { status, headers, body }: KeptAnswer,
  ): Promise<void> {
    const sealed = await sealing.seal(new Secret(body), requestBinding(name, 'kept-answer'));
    await db
      .updateTable('idempotency_keys')
      .set({ status, headers: JSON.stringify(headers), body_sealed: sealed })
      .where('owner', '=', name.owner)
      .where('key', '=', name.key)
      .where('created_at', '=', at)
      .execute();
  }

  async function forget({ owner, key }: RequestName, at: number): Promise<void> {
    await db
      .deleteFrom('idempotency_keys')
      .where('owner', '=', owner)
      .where('key', '=', key)
      .where('created_at', '=', at)
      .where('status', 'is', null)
      .execute();
  }

  return { begin, keep, forget };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
