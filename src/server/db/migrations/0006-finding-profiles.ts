import { type Kysely, type Migration, SqliteAdapter, sql } from 'kysely';

type Rows = {
  profiles: {
    id: string;
    name_key: string;
    tenant: string;
    tenant_id: string | null;
    client_id: string;
  };
  profile_terms: { profile_id: string; term: string };
};

/** So few that their terms fit into one statement of either engine. */
const batchSize = 100;

/** Lists by status, platform, connector and name, and a search by what a profile is known by. */
export const findingProfiles: Migration = {
  async up(db: Kysely<Rows>): Promise<void> {
    const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
    // By bytes, as SQLite compares: then both engines sort alike, and the beginning of a word is a
    // range of an index whatever language the server was set up for.
    if (!isSqlite) {
      await sql`alter table profiles alter column name_key type text collate "C"`.execute(db);
    }
    await createIndexes(db);
    await db.schema
      .createTable('profile_terms')
      .addColumn('profile_id', 'text', (column) =>
        column.notNull().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('term', isSqlite ? 'text' : sql`text collate "C"`, (column) => column.notNull())
      .addPrimaryKeyConstraint('profile_terms_primary', ['profile_id', 'term'])
      .execute();
    await db.schema
      .createIndex('profile_terms_by_term')
      .on('profile_terms')
      .columns(['term', 'profile_id'])
      .execute();
    await fillTerms(db);
  },
};

async function createIndexes(db: Kysely<Rows>): Promise<void> {
  const indexes = {
    profiles_by_status: ['status', 'created_at', 'id'],
    profiles_by_platform: ['platform', 'created_at', 'id'],
    profiles_by_connector: ['connector', 'created_at', 'id'],
    profiles_by_guide: ['platform', 'connector', 'created_at', 'id'],
    // What is filtered by is in it too: so few rows are looked at that are not wanted.
    profiles_by_name: ['name_key', 'id', 'status', 'platform', 'connector'],
  };
  for (const [name, columns] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on('profiles').columns(columns).execute();
  }
}

async function fillTerms(db: Kysely<Rows>): Promise<void> {
  let after = '';
  for (;;) {
    const profiles = await db
      .selectFrom('profiles')
      .select(['id', 'name_key', 'tenant', 'tenant_id', 'client_id'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(batchSize)
      .execute();
    const last = profiles.at(-1);
    if (last === undefined) return;
    after = last.id;
    const rows = profiles.flatMap((profile) =>
      termsOf(profile).map((term) => ({ profile_id: profile.id, term })),
    );
    await db.insertInto('profile_terms').values(rows).execute();
  }
}

/** As terms were made when this migration was written. */
function termsOf({ name_key, tenant, tenant_id, client_id }: Rows['profiles']): string[] {
  const words = name_key.split(' ');
  const parts = name_key.split(/[^\p{L}\p{N}]+/u);
  const ids = [tenant, tenant_id ?? '', client_id].map((id) => id.normalize('NFKC').toLowerCase());
  return [...new Set([...words, ...parts, ...ids])].filter((term) => term !== '');
}
