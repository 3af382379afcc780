import { Kysely, Migrator, PostgresDialect } from 'kysely';
import { onTestFinished } from 'vitest';
import { connectFile, embeddedFile } from '../embedded-file.ts';
import { migrations } from '../migrations/migrations.ts';
import { openAsItIs } from '../open-as-it-is.ts';
import type { DatabaseSettings } from '../open-database.ts';
import { createPool } from '../postgres.ts';
import type { Schema } from '../schema.ts';
import { folderForTest, postgresUrlForTest } from './describe-on-both-engines.ts';

/** An empty database of one engine: where it is, and a connection that brings nothing up to date. */
export type UnmigratedDatabase = {
  readonly settings: DatabaseSettings;
  readonly db: Kysely<Schema>;
};

/** One for each engine, by its name. */
export const unmigrated = {
  SQLite: async (): Promise<UnmigratedDatabase> => {
    const dataDir = await folderForTest();
    connectFile(embeddedFile(dataDir), 0).close();
    return { settings: { dataDir }, db: goneAfterTest(openAsItIs(embeddedFile(dataDir))) };
  },
  PostgreSQL: async (): Promise<UnmigratedDatabase> => {
    const url = await postgresUrlForTest();
    const dialect = new PostgresDialect({ pool: createPool(url) });
    const db = new Kysely<Schema>({ dialect });
    return { settings: { url, dataDir: '/nowhere' }, db: goneAfterTest(db) };
  },
} as const;

/** Brings a database up to one migration, and no further. */
export async function migrateUpTo(db: Kysely<Schema>, name: string): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateTo(name);
  if (error !== undefined) throw new Error(`Migration to ${name} failed`, { cause: error });
}

function goneAfterTest(db: Kysely<Schema>): Kysely<Schema> {
  onTestFinished(() => db.destroy());
  return db;
}
