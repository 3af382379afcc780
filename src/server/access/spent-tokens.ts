import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { tokenHash } from './token.ts';

export type SpentTokens = {
  /**
   * Uses an ID token up: true for exactly one caller. `overAt` says until when it has to be remembered,
   * in milliseconds since the epoch.
   */
  spend(idToken: string, overAt: number): Promise<boolean>;
};

/** ID tokens that have begun a session, so that none begins two. `now` is in milliseconds. */
export function createSpentTokens(db: Kysely<Schema>, now: () => number): SpentTokens {
  return {
    spend: async (idToken, overAt) => {
      await db.deleteFrom('spent_id_tokens').where('expires_at', '<=', now()).execute();
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('spent_id_tokens')
        .values({ token_hash: tokenHash(signedPart(idToken)), expires_at: overAt })
        .onConflict((conflict) => conflict.column('token_hash').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
  };
}

/** Without the signature, whose last character can be written in several ways. */
function signedPart(idToken: string): string {
  return idToken.slice(0, idToken.lastIndexOf('.'));
}
