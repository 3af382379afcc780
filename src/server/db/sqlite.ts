import { Kysely, sql } from 'kysely';
import type Libsql from 'libsql';
import { dataDirUnusable, prepareDataDir } from './data-dir.ts';
import type { Database } from './database.ts';
import { DatabaseUnusableError } from './database-unusable-error.ts';
import { connectFile, embeddedFile, makePrivateFile } from './embedded-file.ts';
import { errorCode } from './error-code.ts';
import { migrateInOneTransaction, refuseNewerDatabase } from './migrate.ts';
import { listening, type QueryListener } from './query-listener.ts';
import type { Schema } from './schema.ts';
import { ImmediateSqliteDialect } from './sqlite-dialect.ts';

type SqliteOptions = {
  readonly busyTimeoutMs?: number;
  readonly onQuery?: QueryListener | undefined;
};

/**
 * Opens, or makes, `scopewright.db` in the data folder; waits so long where another process writes.
 * Rejects with a `DatabaseUnusableError`.
 */
export async function openSqlite(
  dataDir: string,
  { busyTimeoutMs = 5_000, onQuery }: SqliteOptions = {},
): Promise<Database> {
  const path = embeddedFile(await prepareDataDir(dataDir));
  await makePrivateFile(path).catch((error: unknown) => {
    throw dataDirUnusable(path, error);
  });
  const sqlite = connect(path, busyTimeoutMs);
  const dialect = new ImmediateSqliteDialect({ database: sqlite });
  const db = new Kysely<Schema>({ dialect, ...listening(onQuery) });
  try {
    await refuseNewerDatabase(db);
    // Not before the refusal: changing the journal mode writes to the file.
    sqlite.exec('pragma journal_mode = wal');
    sqlite.exec('pragma synchronous = full');
    sqlite.exec('pragma foreign_keys = on');
    await migrateInOneTransaction(db);
  } catch (error) {
    await db.destroy();
    throw asUnusable(path, error);
  }
  return { db, engine: 'sqlite', close: () => close(db) };
}

function connect(path: string, timeout: number): Libsql.Database {
  try {
    return connectFile(path, timeout);
  } catch (error) {
    throw dataDirUnusable(path, error);
  }
}

/** Empties the journal first, so that after a clean stop the one file is the whole database. */
async function close(db: Kysely<Schema>): Promise<void> {
  try {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  } finally {
    await db.destroy();
  }
}

function asUnusable(path: string, error: unknown): unknown {
  const code = errorCode(error);
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new DatabaseUnusableError(
      'database-unreadable',
      `${path} is not a database, or is damaged: move it away, or restore a backup.`,
      { cause: error },
    );
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new DatabaseUnusableError(
      'database-busy',
      `${path} is locked by another process, and stays so.`,
      { cause: error },
    );
  }
  return code.startsWith('SQLITE_') ? dataDirUnusable(path, error) : error;
}
