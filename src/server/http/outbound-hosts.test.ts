import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openApp } from './testing/open-app.ts';
import { checkRequest, practice } from './testing/requests.ts';

/** A server that nobody may ever ask; tells who did. */
async function setTripwire() {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, port: (server.address() as AddressInfo).port };
}

/** The origin of every request that leaves this process, whoever makes it. */
function watchRequests(): ReadonlySet<string> {
  const origins = new Set<string>();
  const note = (message: unknown) => {
    const { request } = message as { request: { origin: string | URL } };
    origins.add(new URL(request.origin).origin);
  };
  subscribe('undici:request:create', note);
  onTestFinished(() => {
    unsubscribe('undici:request:create', note);
  });
  return origins;
}

async function open() {
  const app = await openApp();
  return {
    ...app,
    caller: await app.signIn(),
    tripwire: await setTripwire(),
    origins: watchRequests(),
  };
}

/** What somebody might enter as a tenant so that we ask another host; PORT is where the tripwire is. */
const tenants = [
  // IP addresses in every spelling
  '127.0.0.1:PORT',
  '127.0.0.1',
  '2130706433',
  '0x7f000001',
  '0177.0.0.1',
  '127.1',
  '[::1]:PORT',
  '::ffff:127.0.0.1',
  // Ports, user names and whole addresses
  'localhost:PORT',
  'contoso.example:PORT',
  'http://127.0.0.1:PORT/',
  'http://127.0.0.1:PORT/contoso.example/oauth2/v2.0/token',
  '//127.0.0.1:PORT/',
  'user@127.0.0.1:PORT',
  'contoso.example@127.0.0.1:PORT',
  'https://contoso.example@127.0.0.1:PORT/x',
  'https://login.microsoftonline.com@127.0.0.1:PORT/contoso.example',
  // Slashes, dots and control characters, plain and encoded
  '../../127.0.0.1:PORT',
  '..',
  '.',
  '..%2f..%2f127.0.0.1:PORT',
  '%2e%2e%2fcontoso.example',
  'contoso.example/../../x',
  'contoso.example%2f..%2fx',
  'contoso.example\\..\\x',
  'contoso.example?x=1',
  'contoso.example#x',
  'contoso.example%00',
  'contoso.example\r\nHost: 127.0.0.1:PORT',
  'contoso.example\u2028x',
  // Unicode that becomes something else on the way
  '127。0。0。1:PORT',
  'contoso．example',
  'contoso.exämple',
  'contoso.example／..',
  '①②⑦.⓪.⓪.①:PORT',
  // Names that only look alike
  'login.microsoftonline.com',
  'login.microsoftonline.com.evil.example',
  'evil.example',
  'localhost',
  'localhost.localdomain',
  '127.0.0.1.nip.io',
  'xn--80ak6aa92e.com',
];

describe.each(tenants)('the tenant %j', (template) => {
  it('makes us ask nobody but the authority', async () => {
    const { caller, simulator, tripwire, origins } = await open();
    const tenant = template.replaceAll('PORT', `${tripwire.port}`);
    const body = checkRequest({ ...practice('granted'), tenant });
    const checked = await caller.send('POST', '/api/v1/checks', { body });
    const looked = await caller.send('POST', '/api/v1/tenant-lookups', {
      body: { tenant, cloud: 'global' },
    });
    expect(checked.status).toBe(200);
    expect([200, 400]).toContain(looked.status);
    expect(tripwire.asked).toEqual([]);
    for (const origin of origins) expect(origin).toBe(simulator.url);
    for (const { path, headers } of simulator.requests) {
      expect(`http://${headers.host}`).toBe(simulator.url);
      expect(path).toMatch(
        /^\/[a-z0-9.-]+\/(v2\.0\/\.well-known\/openid-configuration|oauth2\/v2\.0\/token)$|^\/v1\.0\//,
      );
    }
  });
});

describe('a redirect', () => {
  it.each(['discovery', 'token', 'graph'] as const)('of %s is not followed', async (endpoint) => {
    const { caller, simulator, tripwire, origins } = await open();
    const location = `http://127.0.0.1:${tripwire.port}/`;
    for (let time = 0; time < 3; time += 1) {
      simulator.failNext({ kind: 'redirect', location }, endpoint);
    }
    await caller.send('POST', '/api/v1/checks', { body: checkRequest() });
    expect(tripwire.asked).toEqual([]);
    expect([...origins]).toEqual([simulator.url]);
  });
});

it('the watch sees what leaves: nothing above passes because nobody looks', async () => {
  const { caller, simulator, origins } = await open();
  await caller.send('POST', '/api/v1/checks', { body: checkRequest() });
  expect([...origins]).toEqual([simulator.url]);
});
