import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import pg from 'pg';
import { practiceCredentials } from '#entra-simulator/practice-credentials.ts';
import { startTestPostgres } from '#server/db/testing/test-postgres.ts';
import { test as base } from './testing/fixtures.ts';
import { signInTo } from './testing/operator.ts';

const [granted] = practiceCredentials;

const test = base.extend<{ databaseUrl: string }>({
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

test('the job is done and kept in PostgreSQL as well', async ({ run, databaseUrl }) => {
  if (granted === undefined) throw new Error('The practice tenant has no credentials.');
  const { clientId, clientSecret, tenant } = granted;
  const values = { clientId, clientSecret, tenant };
  const server = run({ DATABASE_URL: databaseUrl });
  await server.started();
  expect(server.stdout()).toContain('Data     PostgreSQL');
  const operator = await signInTo(server);
  const { id, verdict } = await operator.test(values);
  expect(verdict).toBe('passed');
  await operator.save('Contoso', values, id);
  server.send('SIGTERM');
  expect(await server.ended()).toBe(0);

  const again = run({ DATABASE_URL: databaseUrl });
  const url = await again.started();
  const [profile] = await operator.at(url).profiles();
  expect(profile).toMatchObject({ name: 'Contoso', status: 'connected', clientId });
  again.send('SIGTERM');
  expect(await again.ended()).toBe(0);
});
