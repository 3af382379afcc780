import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cloudIds } from '#domain/catalog/cloud.ts';
import { Secret } from '#domain/credentials/secret.ts';
import type { Fault } from '#entra-simulator/faults.ts';
import { appWithOutlookRoles } from '#entra-simulator/practice-apps.ts';
import {
  type EntraSimulator,
  startEntraSimulator,
} from '#entra-simulator/start-entra-simulator.ts';
import { contosoId } from '#entra-simulator/tenant-ids.ts';
import { createEntraClient, type EntraClient } from './create-entra-client.ts';

let simulator: EntraSimulator;
let entra: EntraClient;

beforeEach(async () => {
  simulator = await startEntraSimulator();
  entra = clientWith(10_000);
});

function clientWith(timeoutMs: number): EntraClient {
  const url = `${simulator.url}/`;
  const urls = { global: url, usgov: url, 'usgov-dod': url, china: url };
  return createEntraClient({
    loginUrls: urls,
    graphUrls: urls,
    timeoutMs,
    userAgent: 'Scopewright/test',
    now: () => 0,
    wait: async () => {},
  });
}

afterEach(async () => {
  await entra.close();
  await simulator.close();
});

const contoso = { cloud: 'global', tenant: 'contoso.example' } as const;
const [first] = appWithOutlookRoles.clientSecrets;
const clientSecret = new Secret(first?.value ?? '');
const credentials = { ...contoso, clientId: appWithOutlookRoles.clientId, clientSecret };

describe('findTenant', () => {
  test('turns a domain into the tenant\u2019s GUID', async () => {
    expect(await entra.findTenant(contoso)).toEqual({
      ok: true,
      value: { tenantId: contosoId, isDod: false },
    });
  });

  test('finds a tenant by its GUID, in either case', async () => {
    const tenant = contosoId.toUpperCase();
    const outcome = await entra.findTenant({ cloud: 'global', tenant });
    expect(outcome).toEqual({ ok: true, value: { tenantId: contosoId, isDod: false } });
  });

  test('hears that the tenant lives in another cloud', async () => {
    const outcome = await entra.findTenant({ cloud: 'china', tenant: 'contoso.example' });
    expect(outcome).toEqual({
      ok: false,
      failure: { kind: 'tenant', code: 'tenant-in-other-cloud' },
    });
  });

  test('hears that there is no such tenant', async () => {
    const outcome = await entra.findTenant({ cloud: 'global', tenant: 'nowhere.example' });
    expect(outcome).toMatchObject({
      failure: {
        kind: 'provider-error',
        endpoint: 'discovery',
        details: { status: 400, error: 'invalid_tenant', codes: [90002] },
      },
    });
  });

  test.each(['{}', '{"issuer":7}', '{"issuer":"https://x.example/{tenantid}/v2.0"}', '[]', 'null'])(
    'takes %s for malformed',
    async (body) => {
      const answer = {
        kind: 'answer',
        status: 200,
        contentType: 'application/json',
        body,
      } as const;
      simulator.failNext(answer, 'discovery');
      const outcome = await entra.findTenant(contoso);
      expect(outcome).toMatchObject({ failure: { kind: 'answer', code: 'answer-malformed' } });
    },
  );
});

describe('requestToken', () => {
  test('gets a token, sealed, with its lifetime', async () => {
    const outcome = await entra.requestToken(credentials);
    expect(outcome).toEqual({
      ok: true,
      value: { accessToken: expect.any(Secret), expiresIn: 3599 },
    });
    expect(JSON.stringify(outcome)).not.toContain('eyJ');
  });

  test('sends the form that Entra wants, and only our own headers', async () => {
    await entra.requestToken(credentials);
    const [request] = simulator.requests;
    expect(request).toMatchObject({
      method: 'POST',
      path: '/contoso.example/oauth2/v2.0/token',
      form: {
        grant_type: 'client_credentials',
        client_id: credentials.clientId,
        client_secret: clientSecret.reveal(),
        scope: 'https://graph.microsoft.com/.default',
      },
    });
    expect(request?.headers).toEqual({
      host: expect.any(String),
      connection: 'keep-alive',
      accept: 'application/json',
      'accept-encoding': 'identity',
      'user-agent': 'Scopewright/test',
      'client-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': expect.any(String),
    });
  });

  test('sends secrets with every odd character unharmed', async () => {
    const odd = new Secret('a+b/c=d&e%20f~g h*ü');
    await entra.requestToken({ ...credentials, clientSecret: odd });
    expect(simulator.requests[0]?.form).toMatchObject({ client_secret: odd.reveal() });
  });

  test('asks for the Graph of the cloud', async () => {
    for (const cloud of cloudIds) await entra.requestToken({ ...credentials, cloud });
    expect(
      simulator.requests.map((request) => new Map(Object.entries(request.form)).get('scope')),
    ).toEqual([
      'https://graph.microsoft.com/.default',
      'https://graph.microsoft.us/.default',
      'https://dod-graph.microsoft.us/.default',
      'https://microsoftgraph.chinacloudapi.cn/.default',
    ]);
  });

  test('hands on how long to wait when it stays throttled', async () => {
    for (let time = 0; time < 3; time += 1) simulator.failNext({ kind: 'throttled' });
    const outcome = await entra.requestToken(credentials);
    expect(outcome).toMatchObject({ failure: { details: { codes: [90055], retryAfter: 5 } } });
  });

  test('names the question by the same ID in a refusal', async () => {
    const clientId = 'd59f322b-5c3b-4bbc-b3d3-27db6d32cf4e';
    const outcome = await entra.requestToken({ ...credentials, clientId });
    const correlationId = simulator.requests[0]?.headers['client-request-id'];
    expect(outcome).toMatchObject({ failure: { details: { codes: [700016], correlationId } } });
  });

  test('says so when a success holds no token', async () => {
    simulator.failNext({ kind: 'no-token' });
    const outcome = await entra.requestToken(credentials);
    expect(outcome).toEqual({ ok: false, failure: { kind: 'token', code: 'token-missing' } });
  });

  test('takes a token whose lifetime is text or nonsense', async () => {
    const body = (expiresIn: string) => `{"access_token":"opaque","expires_in":${expiresIn}}`;
    for (const [expiresIn, seconds] of [
      ['"3599"', 3599],
      ['"soon"', undefined],
    ] as const) {
      const contentType = 'application/json';
      simulator.failNext({ kind: 'answer', status: 200, contentType, body: body(expiresIn) });
      const outcome = await entra.requestToken(credentials);
      expect(outcome).toMatchObject({ ok: true, value: { expiresIn: seconds } });
    }
  });
});

describe('all endpoints tell apart', () => {
  const failures: [string, Fault][] = [
    ['connection-lost', { kind: 'reset', when: 'before-answer' }],
    ['connection-lost', { kind: 'reset', when: 'within-body' }],
    ['unexpected-status', { kind: 'server-error', body: 'html' }],
    ['answer-not-json', { kind: 'html', status: 200 }],
    ['answer-not-json', { kind: 'html', status: 403 }],
    ['answer-malformed', { kind: 'malformed-json' }],
    ['answer-too-large', { kind: 'huge' }],
    ['unexpected-redirect', { kind: 'redirect', location: 'https://login.example/' }],
  ];

  test.each(failures)('%s, after %j', async (code, fault) => {
    const own = { ...contoso, clientId: credentials.clientId, objectId: undefined };
    const asks = {
      discovery: () => entra.findTenant(contoso),
      token: () => entra.requestToken(credentials),
      graph: () => entra.readApplication({ ...own, accessToken: new Secret('opaque') }),
    };
    for (const endpoint of ['discovery', 'token', 'graph'] as const) {
      const asked = simulator.requests.length;
      for (let time = 0; time < 3; time += 1) simulator.failNext(fault, endpoint);
      expect(await asks[endpoint]()).toMatchObject({ failure: { code, endpoint } });
      const spent = simulator.requests.length - asked;
      // What is left over must not meet the next question.
      for (let time = spent; time < 3; time += 1) await asks[endpoint]();
    }
  });
});

test.each<Fault>([{ kind: 'hang' }, { kind: 'drip', everyMilliseconds: 10 }])(
  'all endpoints give up after the time-out on %j',
  async (fault) => {
    const impatient = clientWith(100);
    simulator.failNext(fault, 'discovery');
    simulator.failNext(fault, 'token');
    for (let time = 0; time < 3; time += 1) simulator.failNext(fault, 'graph');
    const { clientId } = credentials;
    const accessToken = new Secret('opaque');
    const own = { cloud: 'global', clientId, objectId: undefined, accessToken } as const;
    const outcomes = [
      await impatient.findTenant(contoso),
      await impatient.requestToken(credentials),
      await impatient.readApplication(own),
      await impatient.readServicePrincipal(own),
      await impatient.readGrants(own),
    ];
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ failure: { code: 'timed-out' } });
    await impatient.close();
  },
);

test.each(['common', '', '../contoso.example', 'contoso.example/x', 'a b.example', 'ü.example'])(
  'the tenant %j never enters an address',
  async (tenant) => {
    await expect(entra.findTenant({ cloud: 'global', tenant })).rejects.toThrow(TypeError);
    await expect(entra.requestToken({ ...credentials, tenant })).rejects.toThrow(TypeError);
    expect(simulator.requests).toEqual([]);
  },
);
