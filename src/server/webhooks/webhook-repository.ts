import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Webhook, WebhookChange, WebhookInput } from '#contract/webhooks.ts';
import type { Secret } from '#domain/credentials/secret.ts';
import type { Schema } from '../db/schema.ts';
import type { Sealing } from '../profiles/sealing.ts';
import type { SettleOf } from '../profiles/settle.ts';
import { newSigningSecret } from './signature.ts';
import {
  TooManyWebhooksError,
  toldColumns,
  toWebhook,
  WebhookNotFoundError,
  type WebhookRow,
} from './webhook-record.ts';

type Settle = SettleOf<Pick<Webhook, 'id' | 'url'>>;

export type MadeSecret = { readonly webhook: Webhook; readonly signingSecret: Secret };

type NewWebhook = WebhookInput & { readonly createdByName: string };

/** `settle` belongs to the transaction of a change. */
export type Webhooks = {
  /** Rejects with a `TooManyWebhooksError`. The destination is whoever calls’s to judge. */
  create(input: NewWebhook, settle?: Settle): Promise<MadeSecret>;
  /** All of them, in the order in which they were made. */
  list(): Promise<readonly Webhook[]>;
  /** Rejects with a `WebhookNotFoundError`, as all the others do. */
  find(id: string): Promise<Webhook>;
  change(id: string, change: WebhookChange, settle?: Settle): Promise<Webhook>;
  /** Gives it another secret; the one before it signs as well for 24 hours. */
  rotateSecret(id: string, settle?: Settle): Promise<MadeSecret>;
  /** What an event is signed with at present, the newest first. */
  signingSecrets(id: string): Promise<readonly Secret[]>;
  /** With all its deliveries. */
  remove(id: string, settle?: Settle): Promise<void>;
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
  async function create(
    { url, eventTypes, createdByName }: NewWebhook,
    settle?: Settle,
  ): Promise<MadeSecret> {
    const { count } = await db
      .selectFrom('webhook_endpoints')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (count >= most) throw new TooManyWebhooksError();
    const id = randomUUID();
    const signingSecret = newSigningSecret();
    const row = {
      id,
      url,
      event_types: JSON.stringify(eventTypes),
      secret_sealed: await sealing.seal(signingSecret, bindingOf(id)),
      created_by_name: createdByName,
      created_at: now(),
    };
    const webhook = await settled(settle, (trx) =>
      trx.insertInto('webhook_endpoints').values(row).returning(toldColumns).executeTakeFirst(),
    );
    return { webhook, signingSecret };
  }

  /** Makes a change and what more belongs to it. Rejects with a `WebhookNotFoundError` when there is none to be made. */
  function settled(
    settle: Settle | undefined,
    make: (trx: Transaction<Schema>) => Promise<WebhookRow | undefined>,
  ): Promise<Webhook> {
    return db.transaction().execute(async (trx) => {
      const row = await make(trx);
      if (row === undefined) throw new WebhookNotFoundError();
      const webhook = toWebhook(row);
      await settle?.(trx, webhook);
      return webhook;
    });
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

  function change(
    id: string,
    { url, eventTypes, disabled }: WebhookChange,
    settle?: Settle,
  ): Promise<Webhook> {
    return settled(settle, (trx) =>
      trx
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
        .executeTakeFirst(),
    );
  }

  async function rotateSecret(id: string, settle?: Settle): Promise<MadeSecret> {
    const signingSecret = newSigningSecret();
    const sealed = await sealing.seal(signingSecret, bindingOf(id));
    const webhook = await settled(settle, (trx) =>
      trx
        .updateTable('webhook_endpoints')
        .set(({ ref }) => ({
          previous_secret_sealed: ref('secret_sealed'),
          previous_secret_until: now() + overlapMs,
          secret_sealed: sealed,
        }))
        .where('id', '=', id)
        .returning(toldColumns)
        .executeTakeFirst(),
    );
    return { webhook, signingSecret };
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

  async function remove(id: string, settle?: Settle): Promise<void> {
    await db.transaction().execute(async (trx) => {
      const removed = await trx
        .deleteFrom('webhook_endpoints')
        .where('id', '=', id)
        .returning(['id', 'url'])
        .executeTakeFirst();
      if (removed === undefined) throw new WebhookNotFoundError();
      await settle?.(trx, removed);
    });
  }

  return { create, list, find, change, rotateSecret, signingSecrets, remove };
}
