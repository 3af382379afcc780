import { describe, expect, it } from 'vitest';
import { problemOf } from './testing/caller.ts';
import { openApp } from './testing/open-app.ts';
import { checkRequest, profileInput } from './testing/requests.ts';

const ifMatch = { 'if-match': '"v1"' };

/** Every route that only an operator may use, with a request that would do. */
const guarded = [
  ['POST', '/api/v1/checks', { body: checkRequest() }],
  ['GET', '/api/v1/profiles', {}],
  ['POST', '/api/v1/profiles', { body: profileInput() }],
  ['GET', '/api/v1/profiles/0b9d2f5e-6c1a-4b7e-9d3f-8a2c4e6f1b05', {}],
  [
    'PATCH',
    '/api/v1/profiles/0b9d2f5e-6c1a-4b7e-9d3f-8a2c4e6f1b05',
    { body: profileInput(), headers: ifMatch },
  ],
  ['DELETE', '/api/v1/profiles/0b9d2f5e-6c1a-4b7e-9d3f-8a2c4e6f1b05', { headers: ifMatch }],
  ['POST', '/api/v1/profiles/0b9d2f5e-6c1a-4b7e-9d3f-8a2c4e6f1b05/checks', {}],
  ['POST', '/api/v1/check-batches', { body: { matching: {} } }],
  ['GET', '/api/v1/check-batches/latest', {}],
  ['GET', '/api/v1/check-batches/0b9d2f5e-6c1a-4b7e-9d3f-8a2c4e6f1b05', {}],
  ['DELETE', '/api/v1/check-batches/0b9d2f5e-6c1a-4b7e-9d3f-8a2c4e6f1b05', {}],
] as const;

/** Every route that changes something. */
const unsafe = [
  ['POST', '/api/v1/session', { body: { token: 'x' } }],
  ['DELETE', '/api/v1/session', {}],
  ...guarded.filter(([method]) => method !== 'GET'),
] as const;

describe('without a session', () => {
  it.each(guarded)('%s %s is refused', async (method, path, ask) => {
    const { stranger } = await openApp();
    expect(problemOf(await stranger().send(method, path, ask))).toEqual({
      type: '/problems/not-signed-in',
      code: 'not-signed-in',
      title: 'Sign in first',
      status: 401,
    });
  });

  it('nobody is asked and nothing is kept', async () => {
    const { stranger, simulator, services } = await openApp();
    for (const [method, path, ask] of guarded) await stranger().send(method, path, ask);
    expect(simulator.requests).toEqual([]);
    expect((await services.profiles.list({ limit: 10 })).profiles).toEqual([]);
  });
});

describe('from another site', () => {
  const signs = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' },
    { origin: 'https://elsewhere.example' },
    { origin: 'http://localhost:8080' },
    { origin: 'https://localhost' },
    { origin: 'null' },
  ];

  it.each(unsafe)('%s %s is refused, whatever gives it away', async (method, path, ask) => {
    const { signIn } = await openApp();
    const caller = await signIn();
    for (const sign of signs) {
      const headers = { ...('headers' in ask ? ask.headers : {}), ...sign };
      const problem = problemOf(await caller.send(method, path, { ...ask, headers }));
      expect([problem.code, problem.status], JSON.stringify(sign)).toEqual(['cross-site', 403]);
    }
    expect((await caller.send('GET', '/api/v1/profiles')).status).toBe(200);
  });

  it('reading is not refused, for it changes nothing and its answer cannot be read there', async () => {
    const { signIn } = await openApp();
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await (await signIn()).send('GET', '/api/v1/profiles', { headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    {},
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { origin: 'http://localhost' },
  ])('does not apply to %j', async (headers) => {
    const { signIn } = await openApp();
    const answer = await (await signIn()).send('DELETE', '/api/v1/session', { headers });
    expect(answer.status).toBe(204);
  });

  it('means another one than the public URL, where there is one', async () => {
    const { signIn } = await openApp({ publicUrl: 'https://scopes.example' });
    const end = async (origin: string) =>
      (await (await signIn()).send('DELETE', '/api/v1/session', { headers: { origin } })).status;
    expect(await end('https://scopes.example')).toBe(204);
    expect(await end('http://localhost')).toBe(403);
  });
});

describe('a body', () => {
  const path = '/api/v1/checks';

  it.each([
    '',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'application/json-patch+json',
    'text/plain; application/json',
  ])('of type %j is refused', async (type) => {
    const { signIn } = await openApp();
    const ask = { body: checkRequest(), headers: { 'content-type': type } };
    const problem = problemOf(await (await signIn()).send('POST', path, ask));
    expect([problem.code, problem.status]).toEqual(['invalid-request', 400]);
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON ;charset=x'])(
    'of type %j is read',
    async (type) => {
      const { signIn } = await openApp();
      const ask = { body: checkRequest(), headers: { 'content-type': type } };
      expect((await (await signIn()).send('POST', path, ask)).status).toBe(200);
    },
  );

  it.each(['{"platform": "stackone", "credentials": {"clientSecret": "Xy7', 'x', ' ', '{}}'])(
    'that is not JSON is refused: %j',
    async (body) => {
      const { signIn } = await openApp();
      const problem = problemOf(await (await signIn()).send('POST', path, { body }));
      expect(problem).toMatchObject({ code: 'invalid-request', status: 400 });
      expect(problem.errors).toBeUndefined();
    },
  );

  it('that is missing is refused', async () => {
    const { signIn } = await openApp();
    const headers = { 'content-type': 'application/json' };
    const problem = problemOf(await (await signIn()).send('POST', path, { headers }));
    expect(problem.code).toBe('invalid-request');
  });

  it.each([
    [{ ...checkRequest(), extra: 1 }, [{ pointer: '', code: 'unrecognized_keys' }]],
    [
      { ...checkRequest(), selection: { ...checkRequest().selection, cloud: 'moon' } },
      [{ pointer: '/selection/cloud', code: 'invalid_value' }],
    ],
    [
      {
        ...checkRequest(),
        recheck: { recent: ['moon'], attempt: 7 },
        redirectUri: 'x'.repeat(257),
      },
      [
        { pointer: '/redirectUri', code: 'too_big' },
        { pointer: '/recheck/recent/0', code: 'invalid_value' },
        { pointer: '/recheck/attempt', code: 'too_big' },
      ],
    ],
    [{ ...checkRequest(), platform: undefined }, [{ pointer: '/platform', code: 'invalid_type' }]],
    [
      { ...checkRequest(), credentials: { clientId: 1, clientSecret: null } },
      [
        { pointer: '/credentials/clientId', code: 'invalid_type' },
        { pointer: '/credentials/clientSecret', code: 'invalid_type' },
        { pointer: '/credentials/tenant', code: 'invalid_type' },
      ],
    ],
    [
      {
        ...checkRequest(),
        credentials: { clientId: '', clientSecret: 'x'.repeat(501), tenant: '', more: '' },
      },
      [
        { pointer: '/credentials/clientSecret', code: 'too_big' },
        { pointer: '/credentials', code: 'unrecognized_keys' },
      ],
    ],
    [null, [{ pointer: '', code: 'invalid_type' }]],
    [[checkRequest()], [{ pointer: '', code: 'invalid_type' }]],
  ])('that is not as the contract says is refused with the fields: %#', async (body, errors) => {
    const { signIn } = await openApp();
    const problem = problemOf(await (await signIn()).send('POST', path, { body }));
    expect([problem.code, problem.status, problem.errors]).toEqual([
      'invalid-request',
      400,
      errors,
    ]);
  });

  it('that is too large is refused, whether it says so or not', async () => {
    const { signIn } = await openApp();
    const caller = await signIn();
    const body = JSON.stringify({ ...checkRequest(), platform: 'x'.repeat(512 * 1024) });
    for (const headers of [{}, { 'content-length': String(body.length) }]) {
      const problem = problemOf(await caller.send('POST', path, { body, headers }));
      expect([problem.code, problem.status]).toEqual(['payload-too-large', 413]);
    }
  });

  it('may be as large as ten thousand actions need', async () => {
    const { signIn } = await openApp();
    const { selection } = profileInput();
    const actions = Array.from({ length: 10_000 }, () => 'microsoftoutlook_list_mail_folders');
    const body = profileInput({ selection: { ...selection, actions } });
    expect((await (await signIn()).send('POST', '/api/v1/profiles', { body })).status).toBe(201);
  });
});

describe('an address', () => {
  it.each(['/api/v1', '/api/v1/', '/api/v1/nothing', '/api/v1/profiles/a/b', '/api/v1/guides/x'])(
    'that the API does not know is not found: %s',
    async (path) => {
      const { signIn } = await openApp();
      const caller = await signIn();
      for (const method of ['GET', 'POST', 'DELETE']) {
        const problem = problemOf(await caller.send(method, path));
        expect([problem.code, problem.status]).toEqual(['not-found', 404]);
      }
    },
  );

  it.each([
    ['PUT', '/api/v1/session', 'GET, HEAD, POST, DELETE'],
    ['GET', '/api/v1/checks', 'POST'],
    ['DELETE', '/api/v1/catalog', 'GET, HEAD'],
    ['POST', '/api/v1/guides/stackone/microsoftoutlook', 'GET, HEAD'],
    ['PUT', '/api/v1/profiles', 'GET, HEAD, POST'],
    ['POST', '/api/v1/profiles/0b9d2f5e-6c1a-4b7e-9d3f-8a2c4e6f1b05', 'GET, HEAD, PATCH, DELETE'],
    ['PUT', '/api/v1/profiles/0b9d2f5e-6c1a-4b7e-9d3f-8a2c4e6f1b05/checks', 'GET, HEAD, POST'],
  ])('%s %s does not know that method, and says which it knows', async (method, path, allow) => {
    const { signIn } = await openApp();
    const answer = await (await signIn()).send(method, path);
    expect(problemOf(answer)).toMatchObject({ code: 'method-not-allowed', status: 405 });
    expect(answer.headers.get('allow')).toBe(allow);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('when the database is gone', () => {
  it('a request fails without a word about why, and is logged', async () => {
    const { signIn, loseDatabase, log } = await openApp();
    const caller = await signIn();
    await loseDatabase();
    expect(problemOf(await caller.send('GET', '/api/v1/profiles'))).toEqual({
      type: '/problems/internal',
      code: 'internal',
      title: 'Something broke on our side',
      status: 500,
    });
    expect(log.filter((line) => line.includes('request failed'))).toHaveLength(1);
  });

  it('the process is healthy but not ready', async () => {
    const { stranger, loseDatabase } = await openApp();
    const health = async (path: string) => (await stranger().send('GET', path)).status;
    expect([await health('/healthz'), await health('/readyz')]).toEqual([200, 200]);
    await loseDatabase();
    expect(await health('/healthz')).toBe(200);
    expect(problemOf(await stranger().send('GET', '/readyz'))).toMatchObject({
      code: 'unavailable',
      status: 503,
    });
  });
});
