import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { practiceCredentials } from '#entra-simulator/practice-credentials.ts';
import { until } from '../testing/until.ts';
import { test } from './testing/fixtures.ts';
import { signInTo } from './testing/operator.ts';
import { freePort, takePort } from './testing/ports.ts';

function practice(id: string) {
  const found = practiceCredentials.find((credentials) => credentials.id === id);
  if (found === undefined) throw new Error(`No practice credentials "${id}"`);
  const { clientId, clientSecret, tenant } = found;
  return { clientId, clientSecret, tenant };
}

test('the server says where it is, how to sign in, and where its data lives', async ({
  run,
  folder,
}) => {
  const server = run();
  const url = await server.started();
  expect(server.stdout()).toMatch(
    new RegExp(
      [
        /^Scopewright \d+\.\d+\.\d+$/,
        / {2}Open {5}http:\/\/localhost:\d+$/,
        / {2}Sign in {2}http:\/\/localhost:\d+\/sign-in#[\w-]{43}$/,
        / {11}works once, within 24 hours; then the next link appears here$/,
        / {2}Data {5}\S+$/,
      ]
        .map(({ source }) => source)
        .join('\\n'),
      'm',
    ),
  );
  expect(server.stderr()).toBe('');
  expect((await fetch(`${url}/guides/stackone/microsoftoutlook`)).status).toBe(200);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);

  const [file, keys] = await Promise.all(
    ['scopewright.db', 'encryption-keys'].map((name) => stat(join(folder, 'data', name))),
  );
  expect([file, keys].map((found) => (found?.mode ?? 0) & 0o777)).toEqual([0o600, 0o600]);
});

test('each sign-in link works once, and the next one appears', async ({ run }) => {
  const server = run();
  await server.started();
  const link = server.signInLink();
  await signInTo(server);
  await until('the next link', () => server.signInLink() !== link);
  expect(server.stdout()).toContain('Next sign-in link');
  await signInTo(server);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends the server with exit code 0 and gives the port back`, async ({ run }) => {
    const server = run();
    const { port } = new URL(await server.started());
    server.send(signal);
    expect(await server.ended()).toBe(0);
    expect(server.stderr()).toBe('');
    const taken = await takePort(Number(port));
    await taken.release();
  });
}

test('a connection that a browser holds but never uses does not keep the server', async ({
  run,
}) => {
  const server = run();
  const { port } = new URL(await server.started());
  const unused = connect(Number(port), '127.0.0.1');
  await once(unused, 'connect');
  server.send('SIGTERM');
  expect(await server.ended()).toBe(0);
  unused.destroy();
});

test('a test that is running may finish before the server ends', async ({
  run,
  practiceTenant,
}) => {
  const server = run();
  await server.started();
  const operator = await signInTo(server);
  practiceTenant.failNext({ kind: 'delay', milliseconds: 1_000 });
  const answer = await operator.beginTest(practice('granted'));
  server.send('SIGTERM');
  const events = await answer.text();
  expect(events).toContain('event: run');
  expect(events).toContain('"verdict":"passed"');
  expect(await server.ended()).toBe(0);
});

test('a second Ctrl-C does not wait for anything', async ({ run }) => {
  const server = run();
  const url = await server.started();
  const operator = await signInTo(server);
  await operator.beginTest(practice('slow'));
  server.send('SIGINT');
  const health = () =>
    fetch(`${url}/healthz`).then(
      () => 'open',
      () => 'closed',
    );
  await expect.poll(health).toBe('closed');
  server.send('SIGINT');
  expect(await server.ended()).toBe(130);
});

test('whoever asks while the server starts is answered', async ({ run }) => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/api/v1/session`;
  const server = run({ PORT: String(port) });
  const firstAnswer = async (): Promise<Response> => {
    for (;;) {
      const answer = await fetch(url).catch(() => undefined);
      if (answer !== undefined) return answer;
    }
  };
  expect(await (await firstAnswer()).json()).toEqual({ operator: null });
  await server.started();
});

test('what was saved is there after a power cut, and so is the session', async ({ run }) => {
  const before = run();
  await before.started();
  const operator = await signInTo(before);
  const { id } = await operator.test(practice('granted'));
  await operator.save('Contoso', practice('granted'), id);
  before.send('SIGKILL');
  expect(await before.ended()).toBe('SIGKILL');

  const after = run();
  const url = await after.started();
  const [profile] = await operator.at(url).profiles();
  expect(profile).toMatchObject({ name: 'Contoso', status: 'connected', secretHint: 'MXP' });
});
