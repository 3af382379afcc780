import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CheckId, CheckResult, Verdict } from '#domain/checks/check-result.ts';
import { overallVerdict } from '#domain/checks/check-result.ts';
import { checksFor } from '#domain/checks/checks-for.ts';
import { Secret } from '#domain/credentials/secret.ts';
import { diagnoses } from '#domain/diagnosis/diagnoses.ts';
import type { FailureCode } from '#domain/diagnosis/failure-code.ts';
import { defaultSelection, type Selection } from '#domain/selection/selection.ts';
import type { Fault, FaultyEndpoint } from '#entra-simulator/faults.ts';
import { practiceCredentials } from '#entra-simulator/practice-credentials.ts';
import {
  type EntraSimulator,
  startEntraSimulator,
} from '#entra-simulator/start-entra-simulator.ts';
import { contosoId } from '#entra-simulator/tenant-ids.ts';
import { outlookGuide } from '../catalog/testing/real-catalog.ts';
import {
  type ClientCredentials,
  createEntraClient,
  type EntraClient,
} from '../entra/create-entra-client.ts';
import { runChecks, type TestedSetup } from './run-checks.ts';

let simulator: EntraSimulator;
let entra: EntraClient;

beforeEach(async () => {
  simulator = await startEntraSimulator();
  entra = clientAt(simulator.url);
});

afterEach(async () => {
  await entra.close();
  await simulator.close();
});

function clientAt(url: string, timeoutMs = 10_000): EntraClient {
  const urls = { global: url, usgov: url, 'usgov-dod': url, china: url };
  return createEntraClient({
    loginUrls: urls,
    graphUrls: urls,
    timeoutMs,
    userAgent: 'test',
    now: () => 0,
    wait: async () => {},
  });
}

function practice(id: string): ClientCredentials {
  const found = practiceCredentials.find((credential) => credential.id === id);
  if (!found) throw new RangeError(`No practice credential is called ${id}`);
  const { clientId, clientSecret, tenant } = found;
  return { cloud: 'global', tenant, clientId, clientSecret: new Secret(clientSecret) };
}

const guide = await outlookGuide();
const everything: Selection = {
  ...defaultSelection(guide),
  actions: guide.actions.map(({ id }) => id),
};

const tools = (client = entra) => ({ entra: client, now: () => Date.UTC(2026, 10, 20) });

async function run(
  credentials: ClientCredentials,
  client = entra,
  setup: Partial<TestedSetup> = {},
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  const whole = { credentials, guide, selection: everything, ...setup };
  for await (const result of runChecks(whole, tools(client))) results.push(result);
  return results;
}

const setupOf = (id: string) => ({ credentials: practice(id), guide, selection: everything });

/** The one check that did not pass, and that all later ones wait for it. */
async function stop(credentials: ClientCredentials, client = entra) {
  const results = await run(credentials, client);
  const at = results.findIndex(({ verdict }) => verdict !== 'passed');
  for (const later of results.slice(at + 1)) {
    expect(later).toEqual({ id: later.id, verdict: 'unknown', blockedBy: results[at]?.id });
  }
  expect(results.map(({ id }) => id)).toEqual(checksFor('delegated'));
  return results[at];
}

function outcome(id: CheckId, verdict: Verdict, code: FailureCode) {
  return { id, verdict, findings: [{ code }] };
}

const good = 'granted';

describe('when everything is in order', () => {
  test('each check passes, in order, and says what it has learned', async () => {
    expect(await run(practice(good))).toEqual([
      { id: 'format', verdict: 'passed' },
      { id: 'tenant', verdict: 'passed', facts: { tenantId: contosoId } },
      { id: 'secret', verdict: 'passed', facts: { expiresIn: 3599 } },
      { id: 'identity', verdict: 'passed', facts: { appName: 'Outlook mail service' } },
      {
        id: 'registration',
        verdict: 'passed',
        facts: {
          registration: {
            applicationObjectId: 'ed56cbd4-4a45-4e9b-9add-36228fad65e8',
            servicePrincipalObjectId: 'f602ff7e-330b-4bc3-ac84-bd8c1d300cac',
            redirectUris: [{ uri: guide.values.redirectUri, platform: 'web' }],
            expectedRedirectUri: guide.values.redirectUri,
            secretExpiresAt: Date.UTC(2099, 11, 31),
          },
        },
      },
      {
        id: 'consent',
        verdict: 'unknown',
        facts: {},
        findings: [{ code: 'consent-not-proven', topic: 'consent', retryable: false }],
      },
    ]);
  });

  test('upper case in the client ID and a GUID as the tenant make no difference', async () => {
    const { clientId, ...rest } = practice(good);
    const shouted = { ...rest, clientId: clientId.toUpperCase(), tenant: contosoId.toUpperCase() };
    expect(overallVerdict(await run(shouted))).toBe('passed');
  });

  test('a result comes out as soon as its check has ended', async () => {
    const checks = runChecks(setupOf(good), tools());
    await checks.next();
    expect(simulator.requests).toHaveLength(0);
    await checks.next();
    expect(simulator.requests).toHaveLength(1);
    await checks.return();
  });
});

describe('when the caller leaves', () => {
  test('nothing more is asked', async () => {
    const caller = new AbortController();
    const checks = runChecks(setupOf(good), tools(), caller.signal);
    await checks.next();
    await checks.next();
    caller.abort();
    await expect(checks.next()).rejects.toThrow('Nobody waits for the answer.');
    expect((await checks.next()).done).toBe(true);
    expect(simulator.requests).toHaveLength(1);
  });

  test('a question that is on its way is given up', async () => {
    const caller = new AbortController();
    const checks = runChecks(setupOf('slow'), tools(), caller.signal);
    await checks.next();
    await checks.next();
    const givenUp = expect(checks.next()).rejects.toThrow('Nobody waits for the answer.');
    await vi.waitFor(() => expect(simulator.requests).toHaveLength(2));
    caller.abort();
    await givenUp;
  });
});

describe('the format', () => {
  test.each<[Partial<ClientCredentials>, FailureCode]>([
    [{ clientId: 'not-a-guid' }, 'client-id-malformed'],
    [{ clientSecret: new Secret('') }, 'secret-missing'],
    [{ clientSecret: new Secret('4c1f0b9a-2f5e-4b53-9d0c-7a1f3a4be0d2') }, 'secret-is-secret-id'],
    [{ tenant: 'common' }, 'tenant-is-reserved'],
    [{ tenant: 'contoso.example/../x' }, 'tenant-malformed'],
  ])('of %j fails with %s, and nobody is asked', async (changes, code) => {
    const result = await stop({ ...practice(good), ...changes });
    expect(result).toMatchObject(outcome('format', 'failed', code));
    expect(simulator.requests).toEqual([]);
  });
});

describe('a no by Entra fails the check', () => {
  test.each<[string, CheckId, FailureCode]>([
    ['unknown-tenant', 'tenant', 'tenant-not-found'],
    ['wrong-secret', 'secret', 'secret-wrong'],
    ['expired-secret', 'secret', 'secret-expired'],
    ['unknown-client', 'secret', 'client-not-found'],
    ['wrong-tenant', 'secret', 'client-not-found'],
    ['no-service-principal', 'secret', 'service-principal-missing'],
    ['disabled-app', 'secret', 'client-disabled'],
    ['conditional-access', 'secret', 'blocked-by-conditional-access'],
    ['stranger', 'identity', 'token-for-other-client'],
    ['elsewhere', 'identity', 'token-for-other-tenant'],
  ])('%s: %s fails with %s', async (id, check, code) => {
    expect(await stop(practice(id))).toMatchObject(outcome(check, 'failed', code));
  });

  test('with its words, numbers and IDs', async () => {
    const result = await stop(practice('wrong-secret'));
    expect(result?.findings?.[0]).toMatchObject({
      field: 'clientSecret',
      topic: 'client-secret',
      details: {
        status: 401,
        error: 'invalid_client',
        codes: [7000215],
        description: expect.stringMatching(/^AADSTS7000215: .*\.$/),
        traceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/),
      },
    });
  });

  test('and is asked for exactly once', async () => {
    await run(practice('wrong-secret'));
    expect(simulator.requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });
});

describe('trouble on the way proves nothing', () => {
  const troubles: [FailureCode, Fault][] = [
    ['throttled', { kind: 'throttled' }],
    ['throttled', { kind: 'answer', status: 429, contentType: 'text/html', body: '<html>' }],
    ['provider-down', { kind: 'server-error', body: 'html' }],
    ['provider-down', { kind: 'server-error', body: 'json' }],
    ['connection-lost', { kind: 'reset', when: 'before-answer' }],
    ['connection-lost', { kind: 'reset', when: 'within-body' }],
    ['answer-not-json', { kind: 'html', status: 403 }],
    ['answer-malformed', { kind: 'malformed-json' }],
    ['answer-too-large', { kind: 'huge' }],
    ['unexpected-redirect', { kind: 'redirect', location: 'https://login.example/' }],
    ['class-invalid-request', { kind: 'aadsts', code: 900144 }],
  ];

  /** How often it is asked in vain: a second wait of five seconds would be too long. */
  const tries = (code: FailureCode, { kind }: Fault) => {
    if (kind === 'throttled') return 2;
    return diagnoses[code].retry === 'soon' ? 3 : 1;
  };
  const fail = (fault: Fault, on: FaultyEndpoint) => {
    for (let time = 0; time < 3; time += 1) simulator.failNext(fault, on);
  };

  test.each(troubles)('about the tenant: %s after %j', async (code, fault) => {
    fail(fault, 'discovery');
    const result = await stop(practice(good));
    expect(result).toMatchObject(outcome('tenant', 'unknown', code));
    expect(simulator.requests).toHaveLength(tries(code, fault));
  });

  test.each(troubles)('about the secret: %s after %j', async (code, fault) => {
    fail(fault, 'token');
    const result = await stop(practice(good));
    expect(result).toMatchObject(outcome('secret', 'unknown', code));
    expect(simulator.requests).toHaveLength(1 + tries(code, fault));
  });

  test.each(troubles)('about the registration: %s after %j', async (code, fault) => {
    fail(fault, 'graph');
    fail(fault, 'graph');
    const results = await run(practice(good));
    const registration = results.find(({ id }) => id === 'registration');
    expect(registration).toMatchObject({ verdict: 'unknown' });
    const codes = registration?.findings?.map((finding) => finding.code);
    expect(codes).toContain('registration-unreadable');
    if (fault.kind !== 'html' && fault.kind !== 'aadsts') expect(codes).toContain(code);
    expect(overallVerdict(results)).toBe('passed');
  });

  test('but is tried again first', async () => {
    simulator.failNext({ kind: 'server-error', body: 'json' }, 'discovery');
    simulator.failNext({ kind: 'reset', when: 'before-answer' }, 'token');
    simulator.failNext({ kind: 'throttled' }, 'graph');
    expect(overallVerdict(await run(practice(good)))).toBe('passed');
  });

  test('about the tenant: no answer within the time-out', async () => {
    const impatient = clientAt(simulator.url, 100);
    simulator.failNext({ kind: 'hang' }, 'discovery');
    const result = await stop(practice(good), impatient);
    expect(result).toMatchObject(outcome('tenant', 'unknown', 'timed-out'));
    await impatient.close();
  });

  test('about the tenant: nobody listens', async () => {
    await simulator.close();
    const result = await stop(practice(good));
    expect(result).toMatchObject(outcome('tenant', 'unknown', 'connection-refused'));
  });

  test('about the tenant: a certificate that nobody vouches for', async () => {
    const stranger = await startEntraSimulator({ tls: true });
    const client = clientAt(stranger.url);
    const result = await stop(practice(good), client);
    expect(result).toMatchObject(outcome('tenant', 'unknown', 'tls-failed'));
    await client.close();
    await stranger.close();
  });

  test('about the secret: a success without a token', async () => {
    simulator.failNext({ kind: 'no-token' });
    const result = await stop(practice(good));
    expect(result).toMatchObject(outcome('secret', 'unknown', 'token-missing'));
  });

  test('about the identity: a token that cannot be read', async () => {
    simulator.failNext({ kind: 'opaque-token' });
    const results = await run(practice(good));
    const identity = results.find(({ id }) => id === 'identity');
    expect(identity).toMatchObject(outcome('identity', 'unknown', 'token-unreadable'));
    expect(overallVerdict(results)).toBe('unknown');
  });
});

test('neither the secret nor the token is in any result', async () => {
  for (const id of [good, 'wrong-secret', 'stranger']) {
    const credentials = practice(id);
    const said = JSON.stringify(await run(credentials));
    expect(said).not.toContain(credentials.clientSecret.reveal());
    expect(said).not.toContain('eyJ');
  }
});
