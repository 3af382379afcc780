import { type Kysely, Migrator, sql } from 'kysely';
import { DatabaseUnusableError } from './database-unusable-error.ts';
import { migrations } from './migrations/migrations.ts';
import type { Schema } from './schema.ts';

const migrationTable = 'kysely_migration';

/**
 * Only reads. Rejects with a `DatabaseUnusableError` when the database has been through a migration
 * that this version does not know, since writing to it could lose what the newer one keeps there.
 */
export async function refuseNewerDatabase(db: Kysely<Schema>): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === migrationTable)) return;
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.table(migrationTable)}`.execute(db);
  const unknown = rows.find(({ name }) => !Object.hasOwn(migrations, name));
  if (!unknown) return;
  throw new DatabaseUnusableError(
    'newer-version',
    `The database was made by a newer version of Scopewright (it knows "${unknown.name}"): start that version, or restore a backup from before.`,
  );
}

/** Brings an empty or older database up to date. PostgreSQL lets one starting server do it at a time. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error === undefined) return;
  throw new DatabaseUnusableError(
    'migration-failed',
    `The database could not be brought up to date: ${error instanceof Error ? error.message : 'for an unknown reason'}.`,
    { cause: error },
  );
}

/**
 * The same for SQLite, whole or not at all: the migrator alone neither locks the file against a
 * second starting process nor takes back what a failed migration has done.
 */
export async function migrateInOneTransaction(db: Kysely<Schema>): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      await migrate(connection);
      await sql`commit`.execute(connection);
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}
