import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { signInApp } from '#entra-simulator/sign-in-app.ts';
import { test } from './testing/fixtures.ts';
import { runOperation } from './testing/operation.ts';
import { signInTo } from './testing/operator.ts';
import { freePort } from './testing/ports.ts';
import { usableCredentials } from './testing/usable-credentials.ts';

test('a second server on the same data is refused with one line, on any port', async ({
  run,
  folder,
}) => {
  const first = run();
  await first.started();
  const second = run({ PORT: String(await freePort()) });
  expect(await second.ended()).toBe(1);
  expect(second.stderr()).toBe(
    `scopewright: Another Scopewright has the data in ${join(folder, 'data')} open: stop that one, or choose another folder with DATA_DIR.\n`,
  );
  first.send('SIGKILL');
  await first.ended();
  const third = run();
  await third.started();
});

test('a backup is made while the server runs, and restored when it does not', async ({
  run,
  folder,
}) => {
  const environment = { DATA_DIR: join(folder, 'data') };
  const file = join(folder, 'backup.db');
  const server = run();
  await server.started();
  const operator = await signInTo(server);
  await operator.save('Before', usableCredentials());
  expect(await runOperation(environment, 'backup', file)).toEqual({
    code: 0,
    stdout: `Backed up to ${file}\nThe keys are not in it: without them its secrets cannot be opened. Keep them elsewhere.\n`,
    stderr: '',
  });
  await operator.save('After', usableCredentials());
  const refused = await runOperation(environment, 'restore', file);
  expect([refused.code, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toMatch(/^scopewright: Another Scopewright has the data in .+\n$/);
  server.send('SIGTERM');
  await server.ended();

  const restored = await runOperation(environment, 'restore', file);
  expect(restored.stderr).toBe('');
  expect(restored.stdout).toContain(`Restored from ${file}\nThe former database is kept in `);
  expect(restored.stdout).toContain('Secrets: 1, all open with the present keys.\n');
  const again = run();
  const profiles = await operator.at(await again.started()).profiles();
  expect(profiles.map(({ name }) => name)).toEqual(['Before']);
});

test('a backup without its keys opens no secret, and says so', async ({ run, folder }) => {
  const file = join(folder, 'backup.db');
  const server = run();
  await server.started();
  await (await signInTo(server)).save('Contoso', usableCredentials());
  const data = join(folder, 'data');
  const made = await runOperation({ DATA_DIR: data }, 'backup', file, '--with-keys');
  expect(made.stdout).toContain(`The keys are in ${file}.keys: whoever has both files has`);
  expect(await readFile(`${file}.keys`)).toEqual(await readFile(join(data, 'encryption-keys')));
  expect((await readFile(file)).includes(usableCredentials().clientSecret)).toBe(false);

  // A thief has the file, and keys of his own.
  const elsewhere = join(folder, 'elsewhere');
  const stolen = await runOperation({ DATA_DIR: elsewhere }, 'restore', file);
  expect(stolen.stdout).toContain(
    'Secrets: 1 of 1 do not open: the keys of their time are missing.\n',
  );
  const thief = run({ DATA_DIR: elsewhere });
  await thief.started();
  const [profile] = await (await signInTo(thief)).profiles();
  expect(profile).toMatchObject({ name: 'Contoso', secretProblem: 'key-missing' });
});

test('keys are rotated while the server runs, which goes on without a restart', async ({
  run,
  folder,
}) => {
  const environment = { DATA_DIR: join(folder, 'data') };
  const keys = join(folder, 'data', 'encryption-keys');
  const server = run();
  await server.started();
  const operator = await signInTo(server);
  await operator.save('Before', usableCredentials());
  const former = await readFile(keys, 'utf8');
  const rotated = await runOperation(environment, 'keys:rotate');
  expect(rotated.stderr).toBe('');
  expect(rotated.stdout).toContain('Sealed anew: 1\n');
  await operator.save('After', usableCredentials());
  for (const profile of await operator.profiles()) {
    expect(profile).not.toHaveProperty('secretProblem');
  }

  // The new key alone opens everything; the former one is for backups.
  const text = await readFile(keys, 'utf8');
  expect(text.endsWith(former)).toBe(true);
  const [first = ''] = text.split(',');
  server.send('SIGTERM');
  await server.ended();
  await rm(keys);
  const after = run({ ENCRYPTION_KEYS: first.trim() });
  for (const profile of await operator.at(await after.started()).profiles()) {
    expect(profile).not.toHaveProperty('secretProblem');
  }
});

test('with keys of the environment, a rotation says what to do, and then does its part', async ({
  run,
  folder,
}) => {
  const [one, two] = [1, 2].map(
    (byte) => `k${byte}:${Buffer.alloc(32, byte).toString('base64url')}`,
  );
  const DATA_DIR = join(folder, 'data');
  const server = run({ ENCRYPTION_KEYS: one ?? '' });
  await server.started();
  await (await signInTo(server)).save('Contoso', usableCredentials());
  const asked = await runOperation({ DATA_DIR, ENCRYPTION_KEYS: one ?? '' }, 'keys:rotate');
  expect(asked.stdout).toBe(
    'Everything is sealed with the first key of ENCRYPTION_KEYS. To rotate, put a new key\nbefore it, restart every server with that setting, and run this again.\n',
  );
  const done = await runOperation({ DATA_DIR, ENCRYPTION_KEYS: `${two},${one}` }, 'keys:rotate');
  expect(done.stdout).toContain('Sealed anew: 1\nThe former keys stay in ENCRYPTION_KEYS');
  const nothing = await runOperation({ DATA_DIR, ENCRYPTION_KEYS: `${two},${one}` }, 'keys:rotate');
  expect(nothing.stdout).toContain('Everything is sealed with the first key');
});

test('where operators sign in with Microsoft, a link is to be had, and none is shown unasked', async ({
  run,
  folder,
}) => {
  const [SIGN_IN_CLIENT_ID, SIGN_IN_TENANT_ID] = [signInApp.clientId, signInApp.homeTenantId];
  const server = run({ SIGN_IN_CLIENT_ID, SIGN_IN_TENANT_ID });
  const url = await server.started();
  expect(server.stdout()).toContain(`  Sign in  ${url}/sign-in, with Microsoft\n`);
  expect(server.signInLink()).toBe('');
  const environment = { DATA_DIR: join(folder, 'data'), PORT: new URL(url).port };
  const { stdout, stderr } = await runOperation(environment, 'sign-in-link');
  expect(stderr).toBe('');
  const [link = ''] = stdout.split('\n');
  expect(link).toContain(`${url}/sign-in#`);
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: new URL(link).hash.slice(1) }),
  });
  expect(answer.status).toBe(200);
  expect(server.signInLink()).toBe('');
});

for (const [words, says] of [
  [['backup'], 'Say where to: backup <file> [--with-keys]'],
  [['backup', 'a', 'b'], 'Say where to: backup <file> [--with-keys]'],
  [['backup', '--everything'], 'Say where to: backup <file> [--with-keys]'],
  [['restore'], 'Say what: restore <file>'],
  [['keys:rotate', 'now'], 'keys:rotate takes nothing behind it.'],
  [['sign-in-link', 'now'], 'sign-in-link takes nothing behind it.'],
  [
    ['constructor'],
    'There is no "constructor". There are: backup, restore, keys:rotate, sign-in-link.',
  ],
] as const) {
  test(`"${words.join(' ')}" is answered with what would make sense`, async ({ folder }) => {
    const outcome = await runOperation({ DATA_DIR: join(folder, 'data') }, ...words);
    expect(outcome).toEqual({ code: 1, stdout: '', stderr: `scopewright: ${says}\n` });
  });
}
