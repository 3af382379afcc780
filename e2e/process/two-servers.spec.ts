import { expect } from '@playwright/test';
import pg from 'pg';
import { ada } from '#entra-simulator/practice-users.ts';
import { type Ask, type Caller, callerWith, cookieOf } from './testing/caller.ts';
import { idTokenOf, withMicrosoft } from './testing/microsoft-operators.ts';
import { runOperation } from './testing/operation.ts';
import { test } from './testing/postgres-fixture.ts';
import { usableCredentials } from './testing/usable-credentials.ts';

const keys = `k1:${Buffer.alloc(32, 1).toString('base64url')}`;

/** Somebody behind a balancer that hands every request to the next server. */
function roundRobin(urls: readonly string[], caller: Caller) {
  let turn = 0;
  return (path: string, ask: Ask = {}) => {
    const url = urls[turn % urls.length] ?? '';
    turn += 1;
    return caller(url, path, ask);
  };
}

const selection = {
  actions: ['microsoftoutlook_send_mail'],
  permissionType: 'delegated',
  strategy: 'documented',
  accountType: 'single',
  cloud: 'global',
};

const guide = { platform: 'stackone', connector: 'microsoftoutlook', selection };

const profile = (name = 'Contoso') => ({ ...guide, name, credentials: usableCredentials() });

const setupLink = (reference: string) => ({
  ...guide,
  choice: 'fixed',
  lifetimeMs: 3_600_000,
  reference,
});

const statuses = (answers: readonly { readonly status: number }[]) =>
  answers.map(({ status }) => status);

// Several servers start, and answer one question after the other: on a busy machine that takes longer.
test.setTimeout(120_000);

test('two servers on one PostgreSQL are one to whoever asks', async ({
  run,
  databaseUrl,
  practiceTenant,
}) => {
  const environment = { DATABASE_URL: databaseUrl, ENCRYPTION_KEYS: keys, ...withMicrosoft };
  // At the same time: one of them makes the tables, and the other waits.
  const servers = [run(environment), run(environment)] as const;
  const [first, second] = await Promise.all([servers[0].started(), servers[1].started()]);
  const urls = [first, second];
  const nobody = callerWith({});
  const atBoth = <Answer>(ask: (url: string) => Promise<Answer>) => Promise.all(urls.map(ask));

  const cookie = await test.step('a one-time link works once, wherever it is used', async () => {
    const printed = await runOperation({ ...environment, PORT: '1' }, 'sign-in-link');
    const token = /#(\S+)/.exec(printed.stdout)?.[1];
    const spent = await atBoth((url) => nobody(url, 'session', { body: { token } }));
    expect(statuses(spent).sort()).toEqual([200, 401]);
    return spent.map(cookieOf).join('');
  });
  const operator = callerWith({ cookie });
  const ask = roundRobin(urls, operator);

  await test.step('a session holds everywhere, and ends everywhere at once', async () => {
    const terminal = { id: 'terminal', name: 'Operator', role: 'admin' };
    for (const { json } of await atBoth((url) => operator(url, 'session'))) {
      expect(json).toEqual({ operator: terminal });
    }
    const idToken = await idTokenOf(practiceTenant, ada, ['Scopewright.Admin']);
    const shown = await atBoth((url) => nobody(url, 'session/microsoft', { body: { idToken } }));
    expect(statuses(shown).sort()).toEqual([200, 401]);
    const signInAda = async (url: string, roles: readonly string[]) => {
      const body = { idToken: await idTokenOf(practiceTenant, ada, roles) };
      return nobody(url, 'session/microsoft', { body });
    };
    const elsewhere = callerWith({
      cookie: cookieOf(await signInAda(first, ['Scopewright.Admin'])),
    });
    const [here = '', ended] = [shown.map(cookieOf).join(''), 401];
    const present = callerWith({ cookie: here });
    const { sessions } = (await present(second, 'sessions')).json;
    expect(sessions).toHaveLength(2);
    const other = sessions.find(({ isPresent }: { isPresent: boolean }) => !isPresent);
    await present(second, `sessions/${other.id}`, { method: 'DELETE' });
    expect((await elsewhere(first, 'sessions')).status).toBe(ended);

    // With another role it is another one at once, and without one none.
    await signInAda(second, ['Scopewright.Reader']);
    expect((await present(first, 'api-keys')).status).toBe(403);
    expect((await signInAda(second, [])).status).toBe(403);
    expect(statuses(await atBoth((url) => present(url, 'sessions')))).toEqual([ended, ended]);
  });

  await test.step('what one keeps the other has, and of several changes one is made', async () => {
    const made = await ask('profiles', { body: profile() });
    expect(made.status).toBe(201);
    const taken = await Promise.all([1, 2, 3].map(() => ask('profiles', { body: profile() })));
    expect(statuses(taken)).toEqual([409, 409, 409]);
    for (let turn = 0; turn < 2; turn += 1) {
      const { profiles } = (await ask('profiles?q=contoso')).json;
      expect(profiles).toMatchObject([{ id: made.json.id, etag: made.json.etag }]);
      expect((await ask(`profiles/${made.json.id}`)).json).toEqual(made.json);
    }
    const headers = { 'if-match': made.json.etag };
    const changes = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) =>
        ask(`profiles/${made.json.id}`, { method: 'PATCH', headers, body: profile(name) }),
      ),
    );
    expect(statuses(changes).sort()).toEqual([200, 412, 412, 412]);
  });

  await test.step('a setup link leads into either, is over in both, and is used once', async () => {
    const make = async (url: string, reference: string) =>
      (await operator(url, 'setup-links', { body: setupLink(reference) })).json;
    const open = (url: string, link: { readonly url: string }) =>
      fetch(`${url}${new URL(link.url).pathname}`, { redirect: 'manual' });
    /** Whoever opens a link of the first server at the second one. */
    const enter = async (reference: string) => {
      const made = await make(first, reference);
      const opened = await open(second, made);
      expect(opened.status).toBe(303);
      return {
        made,
        caller: callerWith({ cookie: cookieOf(opened), 'scopewright-setup': made.link.id }),
      };
    };

    const revoked = await enter('taken back');
    expect(statuses(await atBoth((url) => revoked.caller(url, 'setup')))).toEqual([200, 200]);
    await operator(second, `setup-links/${revoked.made.link.id}`, { method: 'DELETE' });
    expect((await revoked.caller(first, 'setup')).json).toMatchObject({ code: 'setup-over' });
    expect((await open(first, revoked.made)).status).toBe(410);

    const { made, caller } = await enter('used');
    const saved = await atBoth((url) => caller(url, 'profiles', { body: profile(`At ${url}`) }));
    expect(statuses(saved).sort()).toEqual([201, 401]);
    expect(saved.find(({ status }) => status === 401)?.json).toMatchObject({ code: 'setup-over' });
    const { id } = saved.find(({ status }) => status === 201)?.json ?? {};
    for (const { json } of await atBoth((url) => operator(url, `setup-links/${made.link.id}`))) {
      expect(json).toMatchObject({ status: 'used', profileId: id });
    }
    expect(statuses(await atBoth((url) => open(url, made)))).toEqual([410, 410]);
    expect((await ask('profiles?q=at%20http')).json.profiles).toHaveLength(1);
  });

  await test.step('what is sent to both with one Idempotency-Key is made once', async () => {
    const headers = { 'idempotency-key': 'one-link' };
    const send = (url: string) =>
      operator(url, 'setup-links', { headers, body: setupLink('idempotent') });
    const raced = await atBoth(send);
    const [answer, ...others] = raced.filter(({ status }) => status === 201);
    // The other one had the same answer, or was told that the first was still at work.
    for (const { text } of others) expect(text).toBe(answer?.text);
    for (const { status, json } of raced.filter((one) => one.status !== 201)) {
      expect([status, json.code]).toEqual([409, 'idempotent-request-running']);
    }
    for (const again of await atBoth(send)) {
      expect([again.status, again.text]).toEqual([201, answer?.text]);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
    }
    const { links } = (await ask('setup-links')).json;
    const references = links.map(({ reference }: { reference: string }) => reference);
    expect(references.toSorted()).toEqual(['idempotent', 'taken back', 'used']);
  });

  await test.step('a key of one opens both, counts for both, and is revoked for both', async () => {
    const scopes = ['profiles:read'];
    const { apiKey, key } = (await operator(first, 'api-keys', { body: { name: 'CI', scopes } }))
      .json;
    const program = callerWith({ authorization: `Bearer ${key}` });
    expect((await program(second, 'profiles')).status).toBe(200);
    const { apiKeys } = (await operator(first, 'api-keys')).json;
    expect(apiKeys).toMatchObject([{ id: apiKey.id, lastUsedAt: expect.any(Number) }]);

    // Instead of asking 594 times.
    const database = new pg.Client({ connectionString: databaseUrl });
    await database.connect();
    const counted = await database.query(
      'update rate_limits set count = 595, window_started_at = $1 where key = $2',
      [Date.now(), `requests:key:${apiKey.id}`],
    );
    await database.end();
    expect(counted.rowCount).toBe(1);
    const next = roundRobin(urls, program);
    const left: (string | null | undefined)[] = [];
    for (let count = 0; count < 5; count += 1) {
      const { status, headers } = await next('profiles?limit=1');
      expect(status).toBe(200);
      left.push(headers.get('ratelimit')?.replace(/;t=\d+$/, ''));
    }
    expect(left).toEqual([4, 3, 2, 1, 0].map((remaining) => `"general";r=${remaining}`));
    for (const { status, headers, json } of await atBoth((url) => program(url, 'profiles'))) {
      expect([status, json.code]).toEqual([429, 'rate-limited']);
      expect(headers.get('ratelimit-policy')).toBe('"general";q=600;w=60');
      expect(headers.get('ratelimit')).toMatch(/^"general";r=0;t=\d+$/);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }

    await operator(second, `api-keys/${apiKey.id}`, { method: 'DELETE' });
    expect((await program(first, 'profiles')).json).toMatchObject({ code: 'key-unusable' });
  });

  await test.step('ten tests a minute are not ten for each', async () => {
    // These values are refused before anybody is asked.
    const credentials = { ...usableCredentials(), clientId: 'none' };
    const tests = await Promise.all(
      Array.from({ length: 14 }, () => ask('checks', { body: { ...guide, credentials } })),
    );
    expect(tests.filter(({ status }) => status === 200)).toHaveLength(10);
    for (const refused of tests.filter(({ status }) => status !== 200)) {
      expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    }
  });

  await test.step('one goes, and the other carries on', async () => {
    servers[0].send('SIGTERM');
    expect(await servers[0].ended()).toBe(0);
    expect((await operator(second, 'profiles')).json.profiles).toHaveLength(2);
  });
});
