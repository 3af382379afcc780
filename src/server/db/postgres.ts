import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import { DatabaseUnusableError } from './database-unusable-error.ts';
import { migrate, refuseNewerDatabase } from './migrate.ts';
import { invalidUrlMessage, postgresFailure } from './postgres-failure.ts';
import { listening, type QueryListener } from './query-listener.ts';
import type { Schema } from './schema.ts';

const maxConnections = 10;
const connectionTimeoutMs = 5_000;
const idleTimeoutMs = 30_000;
/** A server that froze must not hold every request for ever. */
const queryTimeoutMs = 5_000;

/** Connects by a `postgres://` or `postgresql://` URL. Rejects with a `DatabaseUnusableError`. */
export async function openPostgres(url: string, onQuery?: QueryListener): Promise<Database> {
  if (!/^postgres(ql)?:\/\//i.test(url)) {
    throw new DatabaseUnusableError('url-invalid', invalidUrlMessage);
  }
  const dialect = new PostgresDialect({ pool: createPool(url) });
  const db = new Kysely<Schema>({ dialect, ...listening(onQuery) });
  try {
    await refuseNewerDatabase(db);
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error instanceof DatabaseUnusableError ? error : postgresFailure(error);
  }
  return { db, engine: 'postgres', close: () => db.destroy() };
}

/** Connections as the product uses them. */
export function createPool(url: string, max = maxConnections): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'scopewright',
    max,
    connectionTimeoutMillis: connectionTimeoutMs,
    idleTimeoutMillis: idleTimeoutMs,
    query_timeout: queryTimeoutMs,
    keepAlive: true,
    types: { getTypeParser: typeParser },
  });
  // A connection that breaks while nobody uses it would otherwise end the process. The pool has
  // already dropped it, and the next query says so itself when the server is really gone.
  pool.on('error', () => undefined);
  // The same for one that breaks in the hands of a transaction, between two of its statements.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

const typeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.INT8 ? safeInteger : pg.types.getTypeParser(oid, format);

/** Times and counts fit a number; anything that does not would silently be another value. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('The database holds a number too large.');
  return value;
}
