import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { isDatabaseUnavailable } from './is-unavailable.ts';
import { postgresUrlForTest } from './testing/describe-on-both-engines.ts';

describe('a database that does not answer', () => {
  const pools: pg.Pool[] = [];
  const poolAt = (connectionString: string, settings: pg.PoolConfig = {}) => {
    const pool = new pg.Pool({ connectionString, ...settings });
    pool.on('error', () => undefined);
    pools.push(pool);
    return pool;
  };
  const failureOf = (query: Promise<unknown>) =>
    query.then(
      () => undefined,
      (error: unknown) => error,
    );

  afterEach(async () => {
    await Promise.all(pools.splice(0).map((pool) => pool.end()));
  });

  it('is told from one that refuses a statement', async () => {
    const pool = poolAt(await postgresUrlForTest());
    expect(isDatabaseUnavailable(await failureOf(pool.query('select nonsense')))).toBe(false);
    expect(isDatabaseUnavailable(new Error('anything else'))).toBe(false);
  });

  it('is seen when nobody listens there', async () => {
    const pool = poolAt('postgres://nobody@127.0.0.1:1/nothing');
    expect(isDatabaseUnavailable(await failureOf(pool.query('select 1')))).toBe(true);
  });

  it('is seen when a query takes too long', async () => {
    const pool = poolAt(await postgresUrlForTest(), { query_timeout: 50 });
    expect(isDatabaseUnavailable(await failureOf(pool.query('select pg_sleep(5)')))).toBe(true);
  });

  it('is seen when it ends the connection', async () => {
    const url = await postgresUrlForTest();
    const [pool, other] = [poolAt(url), poolAt(url)];
    const client = await pool.connect();
    client.on('error', () => undefined);
    const { rows } = await client.query<{ id: number }>('select pg_backend_pid() as id');
    const failed = failureOf(client.query('select pg_sleep(60)'));
    await other.query('select pg_terminate_backend($1)', [rows[0]?.id]);
    expect(isDatabaseUnavailable(await failed)).toBe(true);
    client.release(true);
  });
});
