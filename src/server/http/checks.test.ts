import { createParser } from 'eventsource-parser';
import { describe, expect, it, vi } from 'vitest';
import { CheckResult, CheckRun, LatestCheckRun } from '#contract/checks.ts';
import { checksFor } from '#domain/checks/checks-for.ts';
import { recheckInSeconds } from '#domain/checks/recheck.ts';
import { contosoId } from '#entra-simulator/tenant-ids.ts';
import { jsonOf, problemOf } from './testing/caller.ts';
import { type AppOptions, openApp } from './testing/open-app.ts';
import { checkRequest, practice } from './testing/requests.ts';

const path = '/api/v1/checks';
const minute = 60_000;

async function openChecks(options: AppOptions = {}) {
  const app = await openApp(options);
  const caller = await app.signIn();
  const send = (credentials = practice('granted'), headers = {}) =>
    caller.send('POST', path, { body: checkRequest(credentials), headers });
  const run = async (credentials = practice('granted')) =>
    CheckRun.parse(jsonOf(await send(credentials)));
  return { ...app, caller, send, run };
}

/** The verdicts of a run in one line, up to the last check that was made. */
const inShort = ({ verdict, results }: CheckRun) =>
  `${verdict}: ${results
    .filter(({ blockedBy }) => blockedBy === undefined)
    .map((result) => `${result.id} ${result.verdict}`)
    .join(', ')}`;

/** What came over a stream, as a browser takes it apart. */
function eventsOf(text: string) {
  const events: { event: string | undefined; data: unknown }[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => events.push({ event, data: JSON.parse(data) }),
  });
  parser.feed(text);
  return events;
}

describe('a test of credentials', () => {
  it('answers with the whole run', async () => {
    const { run, clock } = await openChecks();
    const passed = await run();
    expect(passed).toMatchObject({ startedAt: clock.now, endedAt: clock.now });
    expect(passed.results.slice(0, 4)).toEqual([
      { id: 'format', verdict: 'passed' },
      { id: 'tenant', verdict: 'passed', facts: { tenantId: contosoId } },
      { id: 'secret', verdict: 'passed', facts: { expiresIn: expect.any(Number) } },
      { id: 'identity', verdict: 'passed', facts: { appName: 'Outlook mail service' } },
    ]);
    // Two actions need less than the practice app is registered for.
    expect(passed.results.slice(4)).toMatchObject([
      {
        id: 'registration',
        verdict: 'warning',
        findings: [{ code: 'configured-beyond-selection' }],
      },
      { id: 'consent', verdict: 'unknown', findings: [{ code: 'consent-not-proven' }] },
    ]);
    expect(passed.verdict).toBe('warning');
  });

  it('asks Entra once for the tenant, once for a token, and Graph with it about the app', async () => {
    const { run, simulator } = await openChecks();
    await run();
    const principal = '/v1.0/servicePrincipals/f602ff7e-330b-4bc3-ac84-bd8c1d300cac';
    const asked = simulator.requests.map(({ method, path }) => `${method} ${path.split('?')[0]}`);
    expect(asked.slice(0, 2)).toEqual([
      'GET /contoso.example/v2.0/.well-known/openid-configuration',
      'POST /contoso.example/oauth2/v2.0/token',
    ]);
    expect(asked.slice(2).sort()).toEqual([
      `GET /v1.0/applications(appId='${practice('granted').clientId}')`,
      `GET ${principal}`,
      `GET ${principal}/oauth2PermissionGrants`,
    ]);
  });

  it('keeps the run, tied to the session, the guide and the credentials', async () => {
    const { run, services, caller } = await openChecks();
    const { id } = await run();
    const [token = ''] = caller.cookies.values();
    const session = await services.sessions.find(token);
    expect(await services.checkRuns.find(id)).toMatchObject({
      id,
      verdict: 'warning',
      sessionId: session?.id,
      platform: 'stackone',
      connector: 'microsoftoutlook',
      cloud: 'global',
      tenantId: contosoId,
      profileId: null,
    });
  });

  it('cleans the values as the form does', async () => {
    const { run, simulator } = await openChecks();
    const { clientId, clientSecret, tenant } = practice('granted');
    const pasted = {
      clientId: ` {${clientId.toUpperCase()}} `,
      clientSecret: ` ${clientSecret}\n`,
      tenant: `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`,
    };
    expect((await run(pasted)).verdict).toBe('warning');
    expect(simulator.requests[1]?.form).toMatchObject({
      client_id: clientId,
      client_secret: clientSecret,
    });
  });

  it('says what was found, where, and in the words of the provider', async () => {
    const { run } = await openChecks();
    const { results, verdict } = await run(practice('wrong-secret'));
    expect(verdict).toBe('failed');
    expect(results[2]).toMatchObject({
      id: 'secret',
      verdict: 'failed',
      findings: [
        {
          code: 'secret-wrong',
          field: 'clientSecret',
          topic: 'client-secret',
          details: { status: 401, error: 'invalid_client', codes: [7000215] },
        },
      ],
    });
    expect(results[3]).toEqual({ id: 'identity', verdict: 'unknown', blockedBy: 'secret' });
  });

  const upToToken = 'format passed, tenant passed, secret passed, identity';
  const granted = `warning: ${upToToken} passed, registration warning, consent unknown`;
  const notGranted = `failed: ${upToToken} passed, registration failed, consent unknown`;
  const noSecret = 'failed: format passed, tenant passed, secret failed';
  const cannotTell = 'unknown: format passed, tenant passed, secret unknown';

  it.each([
    ['granted', granted, ['configured-beyond-selection', 'consent-not-proven']],
    [
      'spa-redirect',
      notGranted,
      ['redirect-uri-wrong-platform', 'configured-beyond-selection', 'consent-not-proven'],
    ],
    [
      'other-tenant',
      `passed: ${upToToken} passed, registration unknown, consent unknown`,
      ['registration-unreadable', 'consent-not-proven'],
    ],
    [
      'readable-grants',
      `warning: ${upToToken} passed, registration warning, consent passed`,
      ['configured-beyond-selection'],
    ],
    ['wrong-secret', noSecret, ['secret-wrong']],
    ['expired-secret', noSecret, ['secret-expired']],
    ['unknown-client', noSecret, ['client-not-found']],
    ['wrong-tenant', noSecret, ['client-not-found']],
    ['no-service-principal', noSecret, ['service-principal-missing']],
    ['disabled-app', noSecret, ['client-disabled']],
    ['conditional-access', noSecret, ['blocked-by-conditional-access']],
    ['placeholder-client', 'failed: format failed', ['client-id-placeholder']],
    ['unknown-tenant', 'failed: format passed, tenant failed', ['tenant-not-found']],
    ['throttled', cannotTell, ['throttled']],
    ['outage', cannotTell, ['provider-down']],
    ['reset', cannotTell, ['connection-lost']],
    ['cut-off', cannotTell, ['connection-lost']],
    ['proxy', cannotTell, ['answer-not-json']],
    ['garbled', cannotTell, ['answer-malformed']],
    ['stranger', `failed: ${upToToken} failed`, ['token-for-other-client']],
    ['elsewhere', `failed: ${upToToken} failed`, ['token-for-other-tenant']],
  ])('tells the story of %s', async (id, expected, codes) => {
    const { run } = await openChecks();
    const told = await run(practice(id));
    expect(inShort(told)).toBe(expected);
    expect(
      told.results.flatMap(({ findings = [] }) => findings.map((finding) => finding.code)),
    ).toEqual(codes);
  });

  it.each(['slow', 'drip'])('gives up when the answer does not come: %s', async (id) => {
    const { run } = await openChecks({ entraTimeoutMs: 3_000 });
    const told = await run(practice(id));
    expect(inShort(told)).toBe(cannotTell);
    expect(told.results[2]?.findings?.[0]).toMatchObject({ code: 'timed-out', retryable: true });
  });

  it('passes on how long the provider wants to be left alone', async () => {
    const { run } = await openChecks();
    const { results } = await run(practice('throttled'));
    expect(results[2]?.findings?.[0]?.details?.retryAfter).toBe(5);
  });

  it.each([
    [{ platform: 'nothing' }],
    [{ connector: 'nothing' }],
    [{ platform: '__proto__', connector: 'constructor' }],
  ])('of a guide that there is not is not found: %j', async (change) => {
    const { caller, simulator } = await openChecks();
    const body = { ...checkRequest(), ...change };
    expect(problemOf(await caller.send('POST', path, { body })).code).toBe('not-found');
    expect(simulator.requests).toEqual([]);
  });
});

describe('a test as a stream of events', () => {
  const asStream = { accept: 'text/event-stream' };

  it('tells each check as it ends, in order, then the run', async () => {
    const { send } = await openChecks();
    const answer = await send(practice('granted'), asStream);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream\b/);
    const events = eventsOf(answer.text);
    expect(events.map(({ event }) => event)).toEqual([
      ...checksFor('delegated').map(() => 'check'),
      'run',
    ]);
    const run = CheckRun.parse(events.at(-1)?.data);
    expect(run.verdict).toBe('warning');
    expect(events.slice(0, -1).map(({ data }) => CheckResult.parse(data))).toEqual(run.results);
    expect(run.results.map(({ id }) => id)).toEqual(checksFor('delegated'));
  });

  it('is not held back by a proxy, not kept and not compressed', async () => {
    const { send } = await openChecks();
    const { headers } = await send(practice('granted'), {
      ...asStream,
      'accept-encoding': 'gzip',
    });
    expect(headers.get('x-accel-buffering')).toBe('no');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-encoding')).toBeNull();
  });

  it('tells of the checks that were not made, too', async () => {
    const { send } = await openChecks();
    const { text } = await send(practice('unknown-tenant'), asStream);
    expect(eventsOf(text).map(({ event, data }) => [event, Object(data).verdict])).toEqual([
      ['check', 'passed'],
      ['check', 'failed'],
      ...['secret', 'identity', 'registration', 'consent'].map(() => ['check', 'unknown']),
      ['run', 'failed'],
    ]);
  });

  it('is refused as a whole before it begins', async () => {
    const { caller } = await openChecks();
    const body = { ...checkRequest(), platform: 'nothing' };
    const problem = problemOf(await caller.send('POST', path, { body, headers: asStream }));
    expect(problem.status).toBe(404);
  });

  it('ends in a problem when it breaks off, and that is logged', async () => {
    const { send, db, log } = await openChecks();
    await db.schema.dropTable('check_runs').execute();
    const { text, status } = await send(practice('granted'), asStream);
    expect(status).toBe(200);
    const events = eventsOf(text);
    expect(events.map(({ event }) => event)).toEqual([
      ...checksFor('delegated').map(() => 'check'),
      'problem',
    ]);
    expect(events.at(-1)?.data).toMatchObject({ code: 'internal', status: 500 });
    expect(log.filter((line) => line.includes('a test broke off'))).toHaveLength(1);
  });
});

describe.each(['application/json', 'text/event-stream'])(
  'a test whose caller leaves, accepting %s',
  (accept) => {
    it('is given up, not kept, and no error', async () => {
      const { caller, simulator, db, log } = await openChecks();
      const leaving = new AbortController();
      const body = checkRequest(practice('slow'));
      const ask = { body, headers: { accept }, signal: leaving.signal };
      const ended = caller.send('POST', path, ask);
      await vi.waitFor(() => expect(simulator.requests).toHaveLength(2));
      leaving.abort();
      await ended;
      expect(await db.selectFrom('check_runs').select('id').execute()).toEqual([]);
      const told = log.map((line) => JSON.parse(line).msg);
      expect(told.filter((msg) => msg !== 'request')).toEqual(['a test was cancelled']);
    });
  },
);

describe('too many tests', () => {
  /** Credentials of many clients, so that only the operator is at the limit. Nobody is asked. */
  const other = (index: number) => ({
    ...practice('granted'),
    clientId: `00000000-0000-4000-8000-00000000000${index}`,
    tenant: '',
  });

  it('by one operator are refused after ten in a minute, with the time to wait', async () => {
    const { send, signIn, clock, simulator } = await openChecks();
    for (let index = 0; index < 10; index += 1) {
      expect((await send(other(index % 10))).status).toBe(200);
    }
    clock.now += 20_000;
    const refused = await send(other(1));
    expect(problemOf(refused)).toMatchObject({
      code: 'rate-limited',
      status: 429,
      retryAfter: 40,
    });
    expect(refused.headers.get('retry-after')).toBe('40');
    const elsewhere = await (await signIn()).send('POST', path, { body: checkRequest(other(2)) });
    expect(elsewhere.status).toBe(200);
    clock.now += 2 * minute;
    expect((await send(other(1))).status).toBe(200);
    expect(simulator.requests).toEqual([]);
  });

  it('on one client are refused after five, by whomever, and are not passed on', async () => {
    const { send, signIn, simulator, clock } = await openChecks();
    const colleague = await signIn();
    const body = checkRequest(practice('wrong-secret'));
    const statuses: number[] = [];
    for (let index = 0; index < 3; index += 1) {
      statuses.push((await send(practice('wrong-secret'))).status);
      statuses.push((await colleague.send('POST', path, { body })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect(simulator.requests.filter(({ method }) => method === 'POST')).toHaveLength(5);
    expect((await send(practice('expired-secret'))).status).toBe(200);
    clock.now += minute;
    expect((await send(practice('wrong-secret'))).status).toBe(200);
  });

  it('on one client are counted however its ID is written', async () => {
    const { send } = await openChecks();
    const { clientId, ...rest } = practice('wrong-secret');
    const spellings = [clientId, clientId.toUpperCase(), ` {${clientId}} `];
    for (let index = 0; index < 5; index += 1) {
      await send({ ...rest, clientId: spellings[index % 3] ?? '' });
    }
    expect((await send({ ...rest, clientId: clientId.toUpperCase() })).status).toBe(429);
  });

  it('on one client are not counted as long as nobody is asked', async () => {
    const { send } = await openChecks();
    const unfinished = { ...practice('wrong-secret'), tenant: '' };
    for (let index = 0; index < 6; index += 1) expect((await send(unfinished)).status).toBe(200);
    expect((await send(practice('wrong-secret'))).status).toBe(200);
  });

  it('are counted without a word of what was entered', async () => {
    const { send, db } = await openChecks();
    await send();
    const { clientId, clientSecret, tenant } = practice('granted');
    await send({ clientId: clientSecret, clientSecret: clientId, tenant });
    const kept = JSON.stringify(await db.selectFrom('rate_limits').selectAll().execute());
    expect(kept).toContain('check:client:');
    expect([clientId, clientSecret].filter((value) => kept.includes(value))).toEqual([]);
  });

  it('are refused as a problem to a caller who wants a stream, too', async () => {
    const { send } = await openChecks();
    for (let index = 0; index < 5; index += 1) await send(practice('wrong-secret'));
    const answer = await send(practice('wrong-secret'), { accept: 'text/event-stream' });
    expect(problemOf(answer)).toMatchObject({ code: 'rate-limited', retryAfter: 60 });
  });
});

describe('the latest run', () => {
  const latest = '/api/v1/checks/latest?platform=stackone&connector=microsoftoutlook';

  it('is told again to the session that made it, with what it was made for', async () => {
    const { run, caller } = await openChecks();
    await run(practice('wrong-secret'));
    const made = await run();
    const answer = await caller.send('GET', latest);
    const { selection } = checkRequest();
    const told = LatestCheckRun.parse(jsonOf(answer));
    expect(told.latest?.run).toEqual(made);
    const { actions, ...others } = told.latest?.selection ?? {};
    expect({ ...selection, actions }).toEqual({ ...others, actions });
    expect([...(actions ?? [])].sort()).toEqual([...selection.actions].sort());
    expect(answer.text).not.toContain(practice('granted').clientId);
  });

  it('is there for no other guide, for nobody else, and not without a session', async () => {
    const { run, caller, signIn, stranger } = await openChecks();
    await run();
    const colleague = await signIn();
    const other = latest.replace('microsoftoutlook', 'microsoftentraid');
    for (const answer of [await colleague.send('GET', latest), await caller.send('GET', other)]) {
      expect(jsonOf(answer)).toEqual({ latest: null });
    }
    expect(problemOf(await stranger().send('GET', latest)).status).toBe(401);
  });
});

describe('a test right after a change', () => {
  async function recheck(id: string, attempt: number, recent = ['secret', 'consent']) {
    const { caller } = await openChecks();
    const body = { ...checkRequest(practice(id)), recheck: { recent, attempt } };
    return CheckRun.parse(jsonOf(await caller.send('POST', path, { body })));
  }

  it('is pending, with the time of the next one, until the last attempt', async () => {
    for (const [attempt, seconds] of [5, 10, 20, 30, 60, 55].entries()) {
      const { verdict, results } = await recheck('wrong-secret', attempt);
      expect(verdict).toBe('pending');
      expect(results[2]).toMatchObject({
        verdict: 'pending',
        facts: { recheckInSeconds: seconds },
      });
    }
    expect((await recheck('wrong-secret', 6)).verdict).toBe('failed');
  });

  it('is final where the change explains nothing', async () => {
    expect((await recheck('expired-secret', 0)).verdict).toBe('failed');
    expect((await recheck('wrong-secret', 0, ['consent'])).verdict).toBe('failed');
    expect((await recheck('no-service-principal', 0)).verdict).toBe('pending');
  });

  it('asks for a token anew each time, and passes as soon as it can', async () => {
    const { caller, simulator } = await openChecks();
    const body = {
      ...checkRequest(practice('wrong-secret')),
      recheck: { recent: ['secret'], attempt: 1 },
    };
    const send = async () => CheckRun.parse(jsonOf(await caller.send('POST', path, { body })));
    expect((await send()).verdict).toBe('pending');
    const app = simulator.directory.appRegistrations.find(
      ({ clientId }) => clientId === body.credentials.clientId,
    );
    for (const secret of app?.clientSecrets ?? []) secret.value = body.credentials.clientSecret;
    expect((await send()).results[2]).toMatchObject({ id: 'secret', verdict: 'passed' });
    expect(simulator.requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
  });

  it('fits its schedule beside tests by hand, twice over, and not three times', async () => {
    const { caller, clock } = await openChecks();
    const send = async (attempt: number) => {
      const recheckOf = { recent: ['secret'], attempt };
      const body = { ...checkRequest(practice('wrong-secret')), recheck: recheckOf };
      return (await caller.send('POST', path, { body })).status;
    };
    const statuses: number[] = [];
    for (let click = 0; click < 3; click += 1) statuses.push(await send(0));
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      clock.now += 1_000 * (recheckInSeconds(attempt - 1) ?? 0);
      statuses.push(await send(attempt), await send(attempt));
    }
    expect(statuses.every((status) => status === 200)).toBe(true);
    expect(await send(6)).toBe(429);
  });
});
