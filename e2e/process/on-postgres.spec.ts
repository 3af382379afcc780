import { expect } from '@playwright/test';
import { practiceCredentials } from '#entra-simulator/practice-credentials.ts';
import { signInTo } from './testing/operator.ts';
import { test } from './testing/postgres-fixture.ts';

const [granted] = practiceCredentials;

test('the job is done and kept in PostgreSQL as well', async ({ run, databaseUrl }) => {
  if (granted === undefined) throw new Error('The practice tenant has no credentials.');
  const { clientId, clientSecret, tenant } = granted;
  const values = { clientId, clientSecret, tenant };
  const server = run({ DATABASE_URL: databaseUrl });
  await server.started();
  expect(server.stdout()).toContain('Data     PostgreSQL');
  const operator = await signInTo(server);
  const { id, verdict } = await operator.test(values);
  // The practice app lists more permissions than this one action needs.
  expect(verdict).toBe('warning');
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
