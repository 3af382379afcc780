import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Webhook, WebhookChange, WebhookInput } from '#contract/webhooks.ts';
import type { Secret } from '#domain/credentials/secret.ts';
import type { Schema } from '../db/schema.ts';
import type { Sealing } from '../profiles/sealing.ts';
import { newSigningSecret } from './signature.ts';
import {
  TooManyWebhooksError,
  toldColumns,
  toWebhook,
  WebhookNotFoundError,
} from './webhook-record.ts';

export type MadeSecret = { readonly webhook: Webhook; readonly signingSecret: Secret };

export type Webhooks = {
  /** Rejects with a `TooManyWebhooksError`. The destination is whoever calls’s to judge. */
  create(input: WebhookInput & { readonly createdByName: string }): Promise<MadeSecret>;
  /** All of them, in the order in which they were made. */
  list(): Promise<readonly Webhook[]>;
  /** Rejects with a `WebhookNotFoundError`, as all the others do. */
  find(id: string): Promise<Webhook>;
  change(id: string, change: WebhookChange): Promise<Webhook>;
  /** Gives it another secret; the one before it signs as well for 24 hours. */
  rotateSecret(id: string): Promise<MadeSecret>;
  /** What an event is signed with at present, the newest first. */
  signingSecrets(id: string): Promise<readonly Secret[]>;
  /** With all its deliveries. */
  remove(id: string): Promise<void>;
};

type WebhooksNeeds = {
  readonly db: Kysely<Schema>;
  readonly sealing: Sealing;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** More would make each event too many deliveries. */
const most = 50;

/** For so long whoever receives may take over a new secret, in ms. */
const overlapMs = 24 * 60 * 60_000;

const bindingOf = (webhookId: string) => ({ webhookId, purpose: 'signing-secret' }) as const;

export function createWebhooks({ db, sealing, now }: WebhooksNeeds): Webhooks {
  async function create({
    url,
    eventTypes,
    createdByName,
  }: WebhookInput & { readonly createdByName: string }): Promise<MadeSecret> {
    const { count } = await db
      .selectFrom('webhook_endpoints')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (count >= most) throw new TooManyWebhooksError();
    const id = randomUUID();
    const signingSecret = newSigningSecret();
    const row = await db
      .insertInto('webhook_endpoints')
      .values({
        id,
        url,
        event_types: JSON.stringify(eventTypes),
        secret_sealed: await sealing.seal(signingSecret, bindingOf(id)),
        created_by_name: createdByName,
        created_at: now(),
      })
      .returning(toldColumns)
      .executeTakeFirstOrThrow();
    return { webhook: toWebhook(row), signingSecret };
  }

  async function list(): Promise<readonly Webhook[]> {
    const rows = await db
      .selectFrom('webhook_endpoints')
      .select(toldColumns)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    return rows.map(toWebhook);
  }

  async function find(id: string): Promise<Webhook> {
    const row = await db
      .selectFrom('webhook_endpoints')
      .select(toldColumns)
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) throw new WebhookNotFoundError();
    return toWebhook(row);
  }

  async function change(id: string, wanted: WebhookChange): Promise<Webhook> {
    const { url, eventTypes, disabled } = wanted;
    const row = await db
      .updateTable('webhook_endpoints')
      .set((column) => ({
        // At least one column has to be named.
        url: url ?? column.ref('url'),
        ...(eventTypes !== undefined && { event_types: JSON.stringify(eventTypes) }),
        ...(disabled === true && {
          disabled_at: column.fn.coalesce('disabled_at', column.val(now())),
        }),
        ...(disabled === false && { disabled_at: null }),
      }))
      .where('id', '=', id)
      .returning(toldColumns)
      .executeTakeFirst();
    if (row === undefined) throw new WebhookNotFoundError();
    return toWebhook(row);
  }

  async function rotateSecret(id: string): Promise<MadeSecret> {
    const signingSecret = newSigningSecret();
    const row = await db
      .updateTable('webhook_endpoints')
      .set(({ ref }) => ({
        previous_secret_sealed: ref('secret_sealed'),
        previous_secret_until: now() + overlapMs,
      }))
      .set({ secret_sealed: await sealing.seal(signingSecret, bindingOf(id)) })
      .where('id', '=', id)
      .returning(toldColumns)
      .executeTakeFirst();
    if (row === undefined) throw new WebhookNotFoundError();
    return { webhook: toWebhook(row), signingSecret };
  }

  async function signingSecrets(id: string): Promise<readonly Secret[]> {
    const row = await db
      .selectFrom('webhook_endpoints')
      .select(['secret_sealed', 'previous_secret_sealed', 'previous_secret_until'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) throw new WebhookNotFoundError();
    const { previous_secret_sealed: previous, previous_secret_until: until } = row;
    const counts = previous !== null && until !== null && until > now();
    const sealed = counts ? [row.secret_sealed, previous] : [row.secret_sealed];
    return Promise.all(sealed.map((each) => sealing.open(each, bindingOf(id))));
  }

  async function remove(id: string): Promise<void> {
    const { numDeletedRows } = await db
      .deleteFrom('webhook_endpoints')
      .where('id', '=', id)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new WebhookNotFoundError();
  }

  return { create, list, find, change, rotateSecret, signingSecrets, remove };
}
