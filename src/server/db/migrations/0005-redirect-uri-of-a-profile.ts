import type { Kysely, Migration } from 'kysely';

/** Where only the administrator knows the redirect URI, testing the profile again needs it. */
export const redirectUriOfProfile: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('profiles').addColumn('redirect_uri', 'text').execute();
  },
};
