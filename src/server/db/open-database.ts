import type { Database } from './database.ts';
import type { QueryListener } from './query-listener.ts';
import { openSqlite } from './sqlite.ts';

export type DatabaseSettings = {
  /** A PostgreSQL URL; without it the database is a file in the data folder. */
  readonly url?: string | undefined;
  readonly dataDir: string;
  /** Told of every statement: how long it took in milliseconds, and whether it was refused. */
  readonly onQuery?: QueryListener | undefined;
};

/**
 * Opens the database and brings it up to date; several servers may do so at once. Rejects with a
 * `DatabaseUnusableError`, whose message is for the person who starts the server.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const { url, dataDir, onQuery } = settings;
  if (url === undefined) return openSqlite(dataDir, { onQuery });
  // Its driver takes a tenth of the time of a start, which the embedded database need not wait for.
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(url, { onQuery });
}
