import { type CreateIndexBuilder, type Kysely, type Migration, sql } from 'kysely';

type Rows = {
  profiles: { id: string; created_at: number };
  profile_terms: { profile_id: string; created_at: number };
};

/** Profiles whose terms are dated by one statement. */
const batchSize = 1_000;

/**
 * What a profile needs to last: the end of its secret and the secret before it, being switched off,
 * being deleted and brought back.
 */
export const lastingProfiles: Migration = {
  async up(db: Kysely<Rows>): Promise<void> {
    await extendProfiles(db);
    await listTheLivingOnly(db);
    await dateTerms(db);
    await db.schema.alterTable('check_runs').addColumn('made_by', 'text').execute();
  },
};

async function extendProfiles(db: Kysely<Rows>): Promise<void> {
  const columns = {
    status_when_enabled: 'text',
    secret_set_at: 'bigint',
    secret_ends_at: 'bigint',
    secret_ends_from: 'text',
    next_reminder_at: 'bigint',
    previous_secret_sealed: 'text',
    previous_secret_hint: 'text',
    previous_secret_ends_at: 'bigint',
    previous_secret_ends_from: 'text',
    previous_secret_set_at: 'bigint',
    previous_secret_until: 'bigint',
    deleted_at: 'bigint',
  } as const;
  // One statement each: SQLite adds no more at a time.
  for (const [name, type] of Object.entries(columns)) {
    await db.schema.alterTable('profiles').addColumn(name, type).execute();
  }
}

/** Lists never show what was deleted, so it is not in their way either. */
async function listTheLivingOnly(db: Kysely<Rows>): Promise<void> {
  const lists = {
    profiles_by_age: ['created_at', 'id'],
    profiles_by_status: ['status', 'created_at', 'id'],
    profiles_by_platform: ['platform', 'created_at', 'id'],
    profiles_by_connector: ['connector', 'created_at', 'id'],
    profiles_by_guide: ['platform', 'connector', 'created_at', 'id'],
    profiles_by_name: ['name_key', 'id', 'status', 'platform', 'connector'],
  };
  for (const name of Object.keys(lists)) await db.schema.dropIndex(name).execute();
  const living = {
    ...lists,
    profiles_by_expiry: ['secret_ends_at', 'id', 'status', 'platform', 'connector'],
  };
  for (const [name, columns] of Object.entries(living)) {
    await indexOf(db, name, columns).where(sql.ref('deleted_at'), 'is', null).execute();
  }
  const few = {
    profiles_deleted: 'deleted_at',
    profiles_to_remind_of: 'next_reminder_at',
    profiles_with_previous_secret: 'previous_secret_until',
  };
  for (const [name, column] of Object.entries(few)) {
    await indexOf(db, name, [column, 'id']).where(sql.ref(column), 'is not', null).execute();
  }
}

/** Of what many are known by, the newest are then found without looking at each profile. */
async function dateTerms(db: Kysely<Rows>): Promise<void> {
  await db.schema
    .alterTable('profile_terms')
    .addColumn('created_at', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  // Not before it is filled: an index would be written to with each of its rows.
  await db.schema.dropIndex('profile_terms_by_term').execute();
  await fillDates(db);
  await db.schema
    .createIndex('profile_terms_by_term')
    .on('profile_terms')
    .columns(['term', 'created_at', 'profile_id'])
    .execute();
}

async function fillDates(db: Kysely<Rows>): Promise<void> {
  let after = '';
  for (;;) {
    const profiles = await db
      .selectFrom('profiles')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(batchSize)
      .execute();
    const last = profiles.at(-1);
    if (last === undefined) return;
    await db
      .updateTable('profile_terms')
      .set((eb) => ({
        created_at: eb
          .selectFrom('profiles')
          .select('profiles.created_at')
          .whereRef('profiles.id', '=', 'profile_terms.profile_id'),
      }))
      .where('profile_id', '>', after)
      .where('profile_id', '<=', last.id)
      .execute();
    after = last.id;
  }
}

function indexOf(
  db: Kysely<Rows>,
  name: string,
  columns: readonly string[],
): CreateIndexBuilder<string> {
  return db.schema
    .createIndex(name)
    .on('profiles')
    .columns([...columns]);
}
