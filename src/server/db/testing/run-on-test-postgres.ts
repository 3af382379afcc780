import pg from 'pg';
import { inject } from 'vitest';

/** One connection for all files that a worker runs: to connect takes as long as a small test. */
let connections: pg.Pool | undefined;

/** Runs one statement on the PostgreSQL for tests, outside of all databases of tests. */
export async function runOnTestPostgres(statement: string): Promise<void> {
  connections ??= connect();
  await connections.query(statement);
}

function connect(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: inject('testPostgresUrl'),
    max: 1,
    idleTimeoutMillis: 0,
    // It keeps no worker from ending.
    allowExitOnIdle: true,
  });
  // The server may end before the worker does.
  pool.on('error', () => undefined);
  return pool;
}
