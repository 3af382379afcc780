import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Setups in the frame of a portal: setup links of a kind of their own. A portal makes one whenever it shows the
 * frame, so they stay out of the list of links, and of its indexes.
 */
export const embedding: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('setup_links').addColumn('embed', 'text').execute();
    const [embed, completed, revoked] = ['embed', 'completed_at', 'revoked_at'].map((name) =>
      sql.ref(name),
    );
    const links = sql<boolean>`${embed} is null`;
    const listed = {
      setup_links_by_age: links,
      setup_links_revoked: sql<boolean>`${links} and ${revoked} is not null`,
      setup_links_used: sql<boolean>`${links} and ${revoked} is null and ${completed} is not null`,
      setup_links_unused: sql<boolean>`${links} and ${revoked} is null and ${completed} is null`,
    };
    for (const [name, condition] of Object.entries(listed)) {
      await db.schema.dropIndex(name).execute();
      await db.schema
        .createIndex(name)
        .on('setup_links')
        .columns(['created_at', 'id'])
        .where(condition)
        .execute();
    }
  },
};
