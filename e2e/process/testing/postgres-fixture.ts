import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startTestPostgres } from '#server/db/testing/test-postgres.ts';
import { test as base } from './fixtures.ts';

/** The same, with an empty database of a real PostgreSQL. */
export const test = base.extend<{ databaseUrl: string }>({
  databaseUrl: async ({ browserName: _ }, use) => {
    const { TEST_DATABASE_URL: given } = process.env;
    const postgres = given ? undefined : await startTestPostgres();
    const url = new URL(given ?? postgres?.url ?? '');
    const admin = new pg.Client({ connectionString: url.href });
    await admin.connect();
    const name = `scopewright_e2e_${randomUUID().replaceAll('-', '')}`;
    await admin.query(`create database ${name}`);
    url.pathname = name;
    await use(url.href);
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
    await postgres?.stop();
  },
});
