import type { Kysely, Migration } from 'kysely';

/** What was selected when a test was made: its verdict on permissions holds for nothing else. */
export const selectionOfRun: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('check_runs').addColumn('selection', 'text').execute();
    // What no profile has taken up yet was judged by less: nobody may save by it.
    await db
      .withTables<{ check_runs: { profile_id: string | null } }>()
      .deleteFrom('check_runs')
      .where('profile_id', 'is', null)
      .execute();
  },
};
