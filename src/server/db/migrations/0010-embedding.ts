import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Setups in the frame of a portal: setup links of a kind of their own. A portal makes one whenever it shows the
 * frame, so they stay out of the list of links, and of its indexes.
 */
export const embedding: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const name of ['embed', 'begun_as']) {
      await db.schema.alterTable('setup_links').addColumn(name, 'text').execute();
    }
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
    await indexFrames(db);
  },
};

/** What goes sooner than other links, and what goes on with another token. */
async function indexFrames(db: Kysely<unknown>): Promise<void> {
  const [embed, completed, begunAs] = ['embed', 'completed_at', 'begun_as'].map((name) =>
    sql.ref(name),
  );
  const byEnd = {
    setup_links_of_frames: sql<boolean>`${embed} is not null`,
    setup_links_unsaved_in_frames: sql<boolean>`${embed} is not null and ${completed} is null`,
    setup_links_with_looks: sql<boolean>`length(${embed}) > 3200`,
  };
  for (const [name, condition] of Object.entries(byEnd)) {
    await db.schema
      .createIndex(name)
      .on('setup_links')
      .columns(['expires_at', 'id'])
      .where(condition)
      .execute();
  }
  await db.schema
    .createIndex('setup_links_going_on')
    .on('setup_links')
    .column('begun_as')
    .where(sql<boolean>`${begunAs} is not null`)
    .execute();
}
