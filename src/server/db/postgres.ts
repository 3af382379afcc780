import { Kysely, PostgresDialect, sql } from 'kysely';
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
const defaultQueryTimeoutMs = 5_000;

type PostgresOptions = {
  readonly queryTimeoutMs?: number;
  readonly onQuery?: QueryListener | undefined;
};

/**
 * Connects by a `postgres://` or `postgresql://` URL, and brings the database up to date first, however
 * long that takes. Rejects with a `DatabaseUnusableError`.
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  if (!/^postgres(ql)?:\/\//i.test(url)) {
    throw new DatabaseUnusableError('url-invalid', invalidUrlMessage);
  }
  await bringUpToDate(url);
  return connectPostgres(url, options);
}

/** A database that is up to date. Nothing is asked of it before the first query. */
export function connectPostgres(
  url: string,
  { queryTimeoutMs = defaultQueryTimeoutMs, onQuery }: PostgresOptions = {},
): Database {
  const dialect = new PostgresDialect({ pool: createPool(url, { queryTimeoutMs }) });
  const db = new Kysely<Schema>({ dialect, ...listening(onQuery) });
  return { db, engine: 'postgres', close: () => db.destroy() };
}

/**
 * Over a connection of its own, on which a statement may take as long as it needs: filling a large
 * table does, and so does waiting for another server that is just doing so.
 */
async function bringUpToDate(url: string): Promise<void> {
  const pool = createPool(url, { max: 1, queryTimeoutMs: 0 });
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    // The server, the database or the user may have limits, too.
    await sql`select set_config('statement_timeout', '0', false),
      set_config('lock_timeout', '0', false)`.execute(db);
    await refuseNewerDatabase(db);
    await migrate(db);
  } catch (error) {
    throw error instanceof DatabaseUnusableError ? error : postgresFailure(error);
  } finally {
    await db.destroy();
  }
}

type PoolOptions = {
  readonly max?: number;
  /** 0: as long as it takes. */
  readonly queryTimeoutMs?: number;
};

/** Connections as the product uses them. */
export function createPool(
  url: string,
  { max = maxConnections, queryTimeoutMs = defaultQueryTimeoutMs }: PoolOptions = {},
): pg.Pool {
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
