import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type KeyScope, keyScopes } from '#contract/access.ts';
import type { ApiKey, ApiKeyInput, MadeApiKey } from '#contract/api-keys.ts';
import type { Schema } from '../db/schema.ts';
import { revokeFramesOf } from '../links/revoke-frames-of.ts';
import type { SettleOf } from '../profiles/settle.ts';
import { newToken, tokenHash } from './token.ts';

/** What every key begins with: so programs that look for leaked keys know one when they see it. */
export const keyPrefix = 'sw_';

const hintLength = keyPrefix.length + 4;
const usedEveryMs = 60 * 1_000;

/** A key that may be used at this moment. */
export type LiveApiKey = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
};

type Creator = { readonly id: string; readonly name: string };

export type ApiKeys = {
  /** The key itself is nowhere but in this answer. `settle` belongs to the same transaction. */
  create(input: ApiKeyInput, by: Creator, settle?: SettleOf<ApiKey>): Promise<MadeApiKey>;
  /** All there are, the latest first, also those that are over. */
  list(): Promise<readonly ApiKey[]>;
  /**
   * From then on it opens nothing, and neither do the embed tokens that were made with it; false when there is none
   * with this id. Twice is no error, and nothing is settled then.
   */
  revoke(id: string, settle?: SettleOf<ApiKey>): Promise<boolean>;
  /** The key, unless it is unknown, over or revoked. That it was used is written down once a minute. */
  find(key: string): Promise<LiveApiKey | undefined>;
};

/** Keys for programs. `now` is in milliseconds since the epoch. */
export function createApiKeys(db: Kysely<Schema>, now: () => number): ApiKeys {
  async function create(
    input: ApiKeyInput,
    by: Creator,
    settle?: SettleOf<ApiKey>,
  ): Promise<MadeApiKey> {
    const at = now();
    const key = `${keyPrefix}${newToken()}`;
    const { name, scopes, lifetimeMs } = input;
    const row = {
      id: randomUUID(),
      key_hash: tokenHash(key),
      hint: key.slice(0, hintLength),
      name,
      // In the order of the contract, each once.
      scopes: keyScopes.filter((scope) => scopes.includes(scope)).join(' '),
      created_by: by.id,
      created_by_name: by.name,
      created_at: at,
      expires_at: lifetimeMs === undefined ? null : at + lifetimeMs,
      last_used_at: null,
      revoked_at: null,
    };
    const apiKey = toApiKey(row);
    await db.transaction().execute(async (trx) => {
      await trx.insertInto('api_keys').values(row).execute();
      await settle?.(trx, apiKey);
    });
    return { apiKey, key };
  }

  async function list(): Promise<readonly ApiKey[]> {
    const rows = await db
      .selectFrom('api_keys')
      .selectAll()
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return rows.map(toApiKey);
  }

  function revoke(id: string, settle?: SettleOf<ApiKey>): Promise<boolean> {
    return db.transaction().execute(async (trx) => {
      const at = now();
      const revoked = await trx
        .updateTable('api_keys')
        .set({ revoked_at: at })
        .where('id', '=', id)
        // The first time counts.
        .where('revoked_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      if (revoked !== undefined) {
        await revokeFramesOf(trx, id, at);
        await settle?.(trx, toApiKey(revoked));
      }
      return revoked !== undefined || (await isThere(trx, id));
    });
  }

  async function find(key: string): Promise<LiveApiKey | undefined> {
    const at = now();
    const found = await db
      .selectFrom('api_keys')
      .select(['id', 'name', 'scopes', 'last_used_at'])
      .where('key_hash', '=', tokenHash(key))
      .where('revoked_at', 'is', null)
      .where((row) => row.or([row('expires_at', 'is', null), row('expires_at', '>', at)]))
      .executeTakeFirst();
    if (found === undefined) return undefined;
    const { id, name, scopes, last_used_at: usedAt } = found;
    if (usedAt === null || at - usedAt >= usedEveryMs) await markUsed(id, at);
    return { id, name, scopes: scopesIn(scopes) };
  }

  /** Never back in time, should a slower request come second. */
  async function markUsed(id: string, at: number): Promise<void> {
    await db
      .updateTable('api_keys')
      .set({ last_used_at: at })
      .where('id', '=', id)
      .where((row) => row.or([row('last_used_at', 'is', null), row('last_used_at', '<', at)]))
      .execute();
  }

  return { create, list, revoke, find };
}

async function isThere(db: Kysely<Schema>, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('api_keys')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return found !== undefined;
}

/** Those that this server knows: whatever else a later one has written down, this one cannot give. */
function scopesIn(text: string): readonly KeyScope[] {
  const written = text.split(' ');
  return keyScopes.filter((scope) => written.includes(scope));
}

type Row = {
  id: string;
  name: string;
  hint: string;
  scopes: string;
  created_by_name: string;
  created_at: number;
  expires_at: number | null;
  last_used_at: number | null;
  revoked_at: number | null;
};

function toApiKey(row: Row): ApiKey {
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    scopes: scopesIn(row.scopes),
    createdBy: row.created_by_name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}
