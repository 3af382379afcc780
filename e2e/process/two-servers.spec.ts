import { expect } from '@playwright/test';
import { signInTo } from './testing/operator.ts';
import { test } from './testing/postgres-fixture.ts';
import type { ServerProgram } from './testing/server-program.ts';
import { usableCredentials } from './testing/usable-credentials.ts';

const keys = `k1:${Buffer.alloc(32, 1).toString('base64url')}`;

type Ask = { readonly method?: string; readonly body?: unknown; readonly ifMatch?: string };

/** Somebody behind a balancer that hands every request to the next server. */
function roundRobin(urls: readonly string[], cookie: string) {
  let turn = 0;
  return async (path: string, { method = 'GET', body, ifMatch }: Ask = {}) => {
    const url = urls[turn % urls.length] ?? '';
    turn += 1;
    const answer = await fetch(`${url}/api/v1/${path}`, {
      method,
      headers: {
        cookie,
        'content-type': 'application/json',
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, json: text ? JSON.parse(text) : null };
  };
}

const selection = {
  actions: ['microsoftoutlook_send_mail'],
  permissionType: 'delegated',
  strategy: 'documented',
  accountType: 'single',
  cloud: 'global',
};

const input = (change: object = {}) => ({
  name: 'Contoso',
  platform: 'stackone',
  connector: 'microsoftoutlook',
  selection,
  credentials: usableCredentials(),
  ...change,
});

const tokenOf = (server: ServerProgram) => new URL(server.signInLink()).hash.slice(1);

/** Spends a link at one of them, and answers with the cookie that it gave. */
async function signIn(url: string, token: string): Promise<string | undefined> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  return answer.ok ? answer.headers.get('set-cookie')?.split(';', 1)[0] : undefined;
}

test('two servers on one PostgreSQL are one to whoever asks', async ({ run, databaseUrl }) => {
  const environment = { DATABASE_URL: databaseUrl, ENCRYPTION_KEYS: keys };
  // At the same time: one of them makes the tables, and the other waits.
  const servers = [run(environment), run(environment)];
  const urls = await Promise.all(servers.map((server) => server.started()));
  const [first, second] = servers;
  if (first === undefined || second === undefined) throw new Error('There are two.');

  // A link of one works once, wherever it is used.
  const token = tokenOf(first);
  const cookies = await Promise.all(urls.map((url) => signIn(url, token)));
  expect(cookies.filter((cookie) => cookie !== undefined)).toHaveLength(1);
  const ask = roundRobin(urls, cookies.find((cookie) => cookie !== undefined) ?? '');

  // A session holds everywhere.
  for (let turn = 0; turn < 4; turn += 1) {
    expect((await ask('session')).json).toEqual({
      operator: { id: 'terminal', name: 'Operator', role: 'admin' },
    });
  }

  // What one has kept the other has; a name is taken everywhere; each secret opens everywhere.
  const made = await ask('profiles', { method: 'POST', body: input() });
  expect(made.status).toBe(201);
  const taken = await Promise.all(
    [1, 2, 3].map(() => ask('profiles', { method: 'POST', body: input() })),
  );
  expect(taken.map(({ status }) => status)).toEqual([409, 409, 409]);
  for (let turn = 0; turn < 2; turn += 1) {
    const { profiles } = (await ask('profiles?q=contoso')).json;
    expect(profiles).toMatchObject([{ id: made.json.id, etag: made.json.etag }]);
    expect((await ask(`profiles/${made.json.id}`)).json).toEqual(made.json);
  }

  // Of those who change it at once, one does.
  const changes = await Promise.all(
    ['A', 'B', 'C', 'D'].map((name) =>
      ask(`profiles/${made.json.id}`, {
        method: 'PATCH',
        ifMatch: made.json.etag,
        body: input({ name }),
      }),
    ),
  );
  expect(changes.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);

  // Ten tests a minute, not ten for each server. These values are refused before anybody is asked.
  const malformed = {
    platform: 'stackone',
    connector: 'microsoftoutlook',
    selection,
    credentials: { ...usableCredentials(), clientId: 'none' },
  };
  const tests = await Promise.all(
    Array.from({ length: 14 }, () => ask('checks', { method: 'POST', body: malformed })),
  );
  const allowed = tests.filter(({ status }) => status === 200);
  expect(allowed).toHaveLength(10);
  for (const refused of tests.filter(({ status }) => status !== 200)) {
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
  }

  // One goes, and the other carries on.
  first.send('SIGTERM');
  expect(await first.ended()).toBe(0);
  const operator = await signInTo(second);
  expect(await operator.find('sort=name')).toHaveLength(1);
});
