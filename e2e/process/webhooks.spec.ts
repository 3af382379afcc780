import { createHmac } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import pg from 'pg';
import { createSelfSignedCertificate } from '#entra-simulator/self-signed-certificate.ts';
import { type Received, startReceiver } from '../testing/receiver.ts';
import { until } from '../testing/until.ts';
import { signInTo } from './testing/operator.ts';
import { test } from './testing/postgres-fixture.ts';
import { usableCredentials } from './testing/usable-credentials.ts';

const keys = `k1:${Buffer.alloc(32, 1).toString('base64url')}`;
const count = 20;

/** As a receiver proves it, with nothing of ours. */
function isGenuine({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const signature = createHmac('sha256', key).update(content).digest('base64');
  return headers['webhook-signature'] === `v1,${signature}`;
}

test('events come over https from several servers, each once, and outlive one that is killed', async ({
  run,
  databaseUrl,
}) => {
  const certificate = createSelfSignedCertificate();
  const trusted = test.info().outputPath('receiver.pem');
  await writeFile(trusted, certificate.cert);
  const receiver = await startReceiver(certificate);
  const environment = {
    DATABASE_URL: databaseUrl,
    ENCRYPTION_KEYS: keys,
    WEBHOOK_ALLOW_HOSTS: receiver.host,
    NODE_EXTRA_CA_CERTS: trusted,
  };
  const first = run(environment);
  await first.started();
  const operator = await signInTo(first);
  const secret = await operator.listen(receiver.url);

  // Killed while the receiver has the event and has not answered.
  receiver.answer(undefined);
  await operator.save('Killed', usableCredentials());
  await until('the event to be on its way', () => receiver.received.length === 1);
  first.send('SIGKILL');
  await first.ended();
  receiver.answer(204);
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  // Instead of waiting until its lease is over.
  await database.query('update webhook_deliveries set leased_until = 0 where lease is not null');

  const others = [run(environment), run(environment)];
  const urls = await Promise.all(others.map((server) => server.started()));
  await until('the event to come again', () => receiver.received.length === 2);
  for (let index = 0; index < count; index += 1) {
    await operator.at(urls[index % 2] ?? '').save(`Customer ${index}`, usableCredentials());
  }
  await until('all events to be told', async () => {
    const found = await database.query('select 1 from webhook_deliveries where delivered_at > 0');
    return found.rowCount === count + 1;
  });
  await database.end();
  receiver.close();

  const { received } = receiver;
  const ids = received.map(({ headers }) => headers['webhook-id']);
  expect(ids[0]).toBe(ids[1]);
  expect(new Set(ids.slice(1)).size).toBe(count + 1);
  expect(received).toHaveLength(count + 2);
  expect(received.every((one) => isGenuine(one, secret))).toBe(true);
  const told = JSON.stringify([received, first.stderr(), ...others.map((one) => one.stderr())]);
  expect(told).not.toContain(usableCredentials().clientSecret);
  expect(told).not.toContain(secret);
});
