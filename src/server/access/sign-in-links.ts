import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { newToken, tokenHash } from './token.ts';

const lifetimeMs = 24 * 60 * 60 * 1_000;

export type SignInLinks = {
  /** Makes a link that works once within 24 hours. The token is nowhere but in this answer. */
  issue(): Promise<{ token: string; expiresAt: number }>;
  /** Uses a link up: true for exactly one caller, false for unknown, expired and used ones. */
  spend(token: string): Promise<boolean>;
};

/** One-time sign-in links. `now` is in milliseconds since the epoch. */
export function createSignInLinks(db: Kysely<Schema>, now: () => number): SignInLinks {
  async function issue(): Promise<{ token: string; expiresAt: number }> {
    const createdAt = now();
    const expiresAt = createdAt + lifetimeMs;
    const token = newToken();
    await db.deleteFrom('sign_in_links').where('expires_at', '<=', createdAt).execute();
    await db
      .insertInto('sign_in_links')
      .values({ token_hash: tokenHash(token), created_at: createdAt, expires_at: expiresAt })
      .execute();
    return { token, expiresAt };
  }

  async function spend(token: string): Promise<boolean> {
    const { numDeletedRows } = await db
      .deleteFrom('sign_in_links')
      .where('token_hash', '=', tokenHash(token))
      .where('expires_at', '>', now())
      .executeTakeFirst();
    return numDeletedRows === 1n;
  }

  return { issue, spend };
}
