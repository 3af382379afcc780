import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import pg from 'pg';
import { createSelfSignedCertificate } from '#entra-simulator/self-signed-certificate.ts';
import { isGenuine } from '../testing/is-genuine.ts';
import { startReceiver } from '../testing/receiver.ts';
import { until } from '../testing/until.ts';
import { signInTo } from './testing/operator.ts';
import { test } from './testing/postgres-fixture.ts';
import { usableCredentials } from './testing/usable-credentials.ts';

const keys = `k1:${Buffer.alloc(32, 1).toString('base64url')}`;

/** So many a process has on their way to one webhook; two processes share twice as many. */
const each = 4;

// Several servers start, and answer one question after the other: on a busy machine that takes longer.
test.setTimeout(120_000);

test('events come over https from two servers, each once, and outlive one that ends or is killed', async ({
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
  const [first, second] = [run(environment), run(environment)];
  const urls = await Promise.all([first.started(), second.started()]);
  const operator = await signInTo(first);
  const webhook = await operator.listen(receiver.url);
  let saved = 0;
  const save = async (count: number) => {
    for (let index = 0; index < count; index += 1) {
      saved += 1;
      await operator.at(urls[index % 2] ?? '').save(`Customer ${saved}`, usableCredentials());
    }
  };
  /** Events, with the test of the webhook; and how often one of them came. */
  const cameOf = () => {
    const ids = receiver.received.map(({ headers }) => String(headers['webhook-id']));
    return { all: ids.length, different: new Set(ids).size };
  };
  const waiting = async () => {
    const deliveries = await operator.at(urls[1] ?? '').deliveries(webhook.id);
    return deliveries.filter(({ status }) => status === 'waiting').length;
  };
  const allTold = () => until('all to be told', async () => (await waiting()) === 0);

  await test.step('each is told by one of them', async () => {
    await save(10);
    await until('events to be told', () => cameOf().all >= 10);
    await allTold();
    expect(cameOf()).toEqual({ all: 10, different: 10 });
    expect(await operator.testWebhook(webhook.id)).toMatchObject({ delivered: true, status: 204 });
    const [latest] = await operator.deliveries(webhook.id);
    await operator.replay(webhook.id, latest?.id ?? '');
    await until('one to come again', () => cameOf().all === 12);
    await allTold();
    expect(cameOf()).toEqual({ all: 12, different: 11 });
  });

  await test.step('what one that ends has on its way the other tells', async () => {
    receiver.answer(undefined);
    await save(2 * each);
    await until('both to be waiting', () => cameOf().all === 12 + 2 * each);
    // Whoever keeps it waiting does not keep it from ending.
    first.send('SIGTERM');
    expect(await first.ended()).toBe(0);
    receiver.answer(204);
    await until('four to come again', () => cameOf().all === 12 + 3 * each);
    await allTold();
    expect(cameOf()).toEqual({ all: 24, different: 19 });
  });

  const third = run(environment);
  urls[0] = await third.started();

  await test.step('and what one that is killed has on its way', async () => {
    receiver.answer(undefined);
    await save(2 * each);
    await until('both to be waiting', () => cameOf().all === 24 + 2 * each);
    third.send('SIGKILL');
    await third.ended();
    receiver.answer(204);
    await until('four to be told', async () => (await waiting()) === each);
    const database = new pg.Client({ connectionString: databaseUrl });
    await database.connect();
    // Instead of waiting until its leases are over.
    await database.query('update webhook_deliveries set leased_until = 0 where lease is not null');
    await database.end();
    await allTold();
    expect(cameOf()).toEqual({ all: 36, different: 27 });
  });
  receiver.close();

  const { received } = receiver;
  expect(received.every((one) => isGenuine(one, webhook.secret))).toBe(true);
  expect(received.some((one) => isGenuine(one, `${webhook.secret.slice(0, -4)}AAA=`))).toBe(false);
  const logs = [first, second, third].map((one) => one.stderr());
  const told = JSON.stringify([received, logs]);
  expect(told).not.toContain(usableCredentials().clientSecret);
  expect(told).not.toContain(webhook.secret);
});
