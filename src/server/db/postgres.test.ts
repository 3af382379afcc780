import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { DatabaseUnusableError } from './database-unusable-error.ts';
import { isDatabaseUnavailable } from './is-unavailable.ts';
import { openDatabase } from './open-database.ts';
import { openPostgres } from './postgres.ts';
import { postgresUrlForTest } from './testing/describe-on-both-engines.ts';

/** What Kysely locks, so that one server at a time brings a database up to date. */
const migrationLock = '3853314791062309107';
const limitMs = 300;

const password = 'correct-horse-battery';

/** Opens, and gives back the error that this ends in. */
async function failureOf(url: string): Promise<DatabaseUnusableError> {
  const opened = openDatabase({ url, dataDir: '/nowhere' });
  const error: unknown = await opened.then(
    () => undefined,
    (reason) => reason,
  );
  if (!(error instanceof DatabaseUnusableError)) throw new Error('No error', { cause: error });
  return error;
}

function urlWith(change: Partial<Pick<URL, 'host' | 'password' | 'pathname'>>): string {
  return Object.assign(new URL(inject('testPostgresUrl')), { password, ...change }).href;
}

describe('a PostgreSQL database', () => {
  it('is brought up to date once when several servers start at the same time', async () => {
    const url = await postgresUrlForTest();
    const opening = Array.from({ length: 8 }, () => openDatabase({ url, dataDir: '/nowhere' }));
    const databases = await Promise.all(opening);
    for (const { db, engine } of databases) {
      expect(engine).toBe('postgres');
      expect(await db.selectFrom('profiles').selectAll().execute()).toEqual([]);
    }
    await Promise.all(databases.map((database) => database.close()));
  });

  it('is brought up to date however long that takes, whatever limits a statement has', async () => {
    const url = await postgresUrlForTest();
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query('select pg_advisory_lock($1)', [migrationLock]);
    await holder.query(`alter database ${holder.database} set statement_timeout = ${limitMs}`);
    const opening = openPostgres(url, { queryTimeoutMs: limitMs });
    const waitingBeyondLimit = async () => {
      const { rows } = await holder.query(
        `select 1 from pg_stat_activity where datname = current_database()
          and wait_event_type = 'Lock' and wait_event = 'advisory'
          and clock_timestamp() - query_start > make_interval(secs => $1)`,
        [(2 * limitMs) / 1_000],
      );
      return rows.length;
    };
    try {
      await expect.poll(waitingBeyondLimit, { timeout: 20_000 }).toBe(1);
    } finally {
      await holder.end();
    }
    const { db, close } = await opening;
    expect(await db.selectFrom('profiles').selectAll().execute()).toEqual([]);
    await close();
  });

  it('keeps what is in it when it is opened again', async () => {
    const url = await postgresUrlForTest();
    const row = { key: 'a', window_started_at: 1, count: 1 };
    const first = await openDatabase({ url, dataDir: '/nowhere' });
    await first.db.insertInto('rate_limits').values(row).execute();
    await first.close();
    const again = await openDatabase({ url, dataDir: '/nowhere' });
    expect(await again.db.selectFrom('rate_limits').selectAll().execute()).toEqual([row]);
    await again.close();
  });

  it('is refused, and stays as it is, when a newer version made it', async () => {
    const url = await postgresUrlForTest();
    const { db, close } = await openDatabase({ url, dataDir: '/nowhere' });
    await sql`drop table check_runs`.execute(db);
    await sql`insert into kysely_migration values ('9999-from-the-future', '2031-01-01')`.execute(
      db,
    );
    const before = await db.introspection.getTables({ withInternalKyselyTables: true });
    expect(await failureOf(url)).toMatchObject({
      problem: 'newer-version',
      message: expect.stringContaining('"9999-from-the-future"'),
    });
    const after = await db.introspection.getTables({ withInternalKyselyTables: true });
    expect(after).toEqual(before);
    await close();
  });

  it('outlives the loss of a connection that nobody uses', async () => {
    const url = await postgresUrlForTest();
    const { db, close } = await openDatabase({ url, dataDir: '/nowhere' });
    const other = await openDatabase({ url, dataDir: '/nowhere' });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(other.db);
    await other.close();
    await expect
      .poll(() =>
        db
          .selectFrom('profiles')
          .selectAll()
          .execute()
          .catch(() => 'lost'),
      )
      .toEqual([]);
    await close();
  });

  it('outlives the loss of a connection within a transaction, which fails', async () => {
    const url = await postgresUrlForTest();
    const { db, close } = await openDatabase({ url, dataDir: '/nowhere' });
    const other = await openDatabase({ url, dataDir: '/nowhere' });
    const failing = db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
      await sql`select pg_terminate_backend(${rows[0]?.pid}::integer)`.execute(other.db);
      // Until the news has come here: the statement after it must find the connection broken.
      await sql`select pg_sleep(0.2)`.execute(other.db);
      await trx
        .insertInto('rate_limits')
        .values({ key: 'a', window_started_at: 1, count: 1 })
        .execute();
    });
    const error: unknown = await failing.catch((reason: unknown) => reason);
    expect(isDatabaseUnavailable(error)).toBe(true);
    expect(await db.selectFrom('rate_limits').selectAll().execute()).toEqual([]);
    await other.close();
    await close();
  });

  it('never gives a number that it does not hold', async () => {
    const { db, close } = await openDatabase({
      url: await postgresUrlForTest(),
      dataDir: '/nowhere',
    });
    await expect(sql`select 9007199254740993::bigint`.execute(db)).rejects.toThrow(RangeError);
    await close();
  });
});

describe('a PostgreSQL that cannot be used', () => {
  it.each([
    { when: 'the password is wrong', url: () => urlWith({}), says: /password is wrong/ },
    {
      when: 'the host is unknown',
      url: () => urlWith({ host: 'no.invalid:1' }),
      says: /host name/,
    },
    {
      when: 'nothing answers',
      url: async () => urlWith({ host: await deadHost() }),
      says: /nothing answers/,
    },
    {
      when: 'the URL has no password',
      url: () => urlWith({ password: '' }),
      says: /URL has none/,
    },
    {
      when: 'the URL is for something else',
      url: () => `mysql://a:${password}@b/c`,
      says: /is not a URL that begins with/,
    },
    {
      when: 'the URL has a bad port',
      url: () => `postgres://a:${password}@b:port/c`,
      says: /is not a URL that begins with/,
    },
    {
      when: 'the password is badly encoded',
      url: () => `postgres://a:${password}%FF@b/c`,
      says: /is not a URL that begins with/,
    },
  ])('is told in one line without the password when $when', async ({ url, says }) => {
    const error = await failureOf(await url());
    expect(error.message).toMatch(says);
    expect(error.message).not.toContain('\n');
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(password);
  });

  it('is told when there is no database of that name', async () => {
    const url = new URL(inject('testPostgresUrl'));
    const secret = url.password;
    const error = await failureOf(Object.assign(url, { pathname: '/no-such-database' }).href);
    expect(error).toMatchObject({
      problem: 'postgres-refused',
      message: /no database of that name/,
    });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(secret);
  });
});

/** A host and port where just now somebody listened, and now nobody does. */
function deadHost(): Promise<string> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(`127.0.0.1:${port}`));
    });
  });
}
