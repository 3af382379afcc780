import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Secret } from '#domain/credentials/secret.ts';
import { startEntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { createEntraClient, type EntraClient } from './create-entra-client.ts';

const clientId = 'bdb0e5d3-5f9d-41a5-829c-0e0a9814d5da';
const objectId = 'f602ff7e-330b-4bc3-ac84-bd8c1d300cac';
const accessToken = new Secret('eyJ.the-token.x');
const own = { cloud: 'global', clientId, objectId, accessToken } as const;

/** Asks a Graph that answers so, and tells of its connections. */
async function openGraph(listener: RequestListener, timeoutMs = 5_000) {
  const closed: Promise<unknown>[] = [];
  const server = createServer(listener);
  server.on('connection', (socket: Socket) => {
    socket.on('error', () => {});
    closed.push(new Promise((resolve) => socket.on('close', resolve)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { entra: clientAt(`http://127.0.0.1:${port}`, timeoutMs), closed };
}

function clientAt(url: string, timeoutMs: number): EntraClient {
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

const json = { 'content-type': 'application/json' };

const troubles: Record<string, { code: string; listener: RequestListener }> = {
  hangs: { code: 'timed-out', listener: () => {} },
  drips: {
    code: 'timed-out',
    listener: (_, response) => {
      response.writeHead(200, json);
      const timer = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(timer));
    },
  },
  'resets the connection': {
    code: 'connection-lost',
    listener: ({ socket }) => socket.resetAndDestroy(),
  },
  'breaks off within the body': {
    code: 'connection-lost',
    listener: (_, response) => {
      response.writeHead(200, { ...json, 'content-length': 100 });
      response.write('{"id":', () => response.destroy());
    },
  },
  'sends ten megabytes': {
    code: 'answer-too-large',
    listener: (_, response) => {
      response.writeHead(200, json).end(`"${'x'.repeat(10_000_000)}"`);
    },
  },
  'sends a gzip bomb that nobody asked for': {
    code: 'answer-malformed',
    listener: (_, response) => {
      const bomb = gzipSync(Buffer.alloc(20_000_000, 'x'));
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb);
    },
  },
  'sends what is no UTF-8': {
    code: 'answer-malformed',
    listener: (_, response) => {
      response.writeHead(200, json).end(Buffer.from([0x7b, 0xff, 0xfe, 0x80, 0x7d]));
    },
  },
  'sends a page': {
    code: 'answer-not-json',
    listener: (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    },
  },
  'sends JSON of something else': {
    code: 'answer-malformed',
    listener: (_, response) => {
      response.writeHead(200, json).end('{"id":7,"value":"x"}');
    },
  },
};

describe.each(Object.entries(troubles))('a Graph that %s', (_, { code, listener }) => {
  test.each(['readApplication', 'readServicePrincipal', 'readGrants'] as const)(
    'ends %s with a named cause, and no connection stays open',
    async (question) => {
      const { entra, closed } = await openGraph(listener, code === 'timed-out' ? 60 : 5_000);
      expect(await entra[question](own)).toMatchObject({ ok: false, failure: { code } });
      await entra.close();
      await Promise.all(closed);
      expect(closed.length).toBeGreaterThan(0);
    },
  );
});

test('a certificate that nobody vouches for gets no token', async () => {
  const simulator = await startEntraSimulator({ tls: true });
  onTestFinished(() => simulator.close());
  const entra = clientAt(simulator.url, 5_000);
  expect(await entra.readApplication(own)).toMatchObject({ failure: { code: 'tls-failed' } });
  expect(simulator.requests).toEqual([]);
  await entra.close();
});

test('Graph is asked with the token, and with nothing else of ours', async () => {
  const asked: [string | undefined, string | undefined][] = [];
  const { entra } = await openGraph(({ url, headers }, response) => {
    asked.push([url?.split('?')[0], headers.authorization]);
    expect(headers.origin).toBeUndefined();
    response.writeHead(404, json).end('{}');
  });
  await entra.readApplication(own);
  await entra.readServicePrincipal(own);
  await entra.readServicePrincipal({ ...own, objectId: undefined });
  await entra.readGrants(own);
  const bearer = `Bearer ${accessToken.reveal()}`;
  expect(asked).toEqual([
    [`/v1.0/applications(appId='${clientId}')`, bearer],
    [`/v1.0/servicePrincipals/${objectId}`, bearer],
    [`/v1.0/servicePrincipals(appId='${clientId}')`, bearer],
    [`/v1.0/servicePrincipals/${objectId}/oauth2PermissionGrants`, bearer],
  ]);
  await entra.close();
});

test('a token that the answer repeats is taken out of it', async () => {
  const { entra } = await openGraph((_, response) => {
    const body = {
      error: 'bad',
      error_description: `AADSTS1: ${accessToken.reveal()} and ${encodeURIComponent(accessToken.reveal())}`,
    };
    response.writeHead(400, json).end(JSON.stringify(body));
  });
  const outcome = await entra.readApplication(own);
  expect(JSON.stringify(outcome)).toContain('[secret]');
  expect(JSON.stringify(outcome)).not.toContain('the-token');
  await entra.close();
});

test.each(['', 'x', "' or 1", '../applications', 'http://evil.example'])(
  'the ID %j never enters an address',
  async (id) => {
    const entra = clientAt('http://127.0.0.1:1', 50);
    await expect(entra.readApplication({ ...own, clientId: id })).rejects.toThrow(TypeError);
    await expect(entra.readGrants({ ...own, objectId: id })).rejects.toThrow(TypeError);
    await entra.close();
  },
);

test('what an application says of itself is read, and what it leaves out is not made up', async () => {
  const { entra } = await openGraph((_, response) => {
    const application = {
      id: 'ED56CBD4-4A45-4E9B-9ADD-36228FAD65E8',
      web: { redirectUris: ['https://acme.example/'] },
      spa: null,
      requiredResourceAccess: [
        {
          resourceAppId: '00000003-0000-0000-C000-000000000000',
          resourceAccess: [{ id: 'a', type: 'Scope' }],
        },
        {
          resourceAppId: '00000002-0000-0000-c000-000000000000',
          resourceAccess: [{ id: 'b', type: 'Scope' }],
        },
      ],
      passwordCredentials: [
        { hint: 'abc', endDateTime: '2027-01-17T00:00:00Z' },
        { hint: null, endDateTime: '2027-01-17T00:00:00Z' },
        { hint: 'xyz', endDateTime: 'some day' },
      ],
    };
    response.writeHead(200, json).end(JSON.stringify(application));
  });
  expect(await entra.readApplication(own)).toEqual({
    ok: true,
    value: {
      objectId: 'ed56cbd4-4a45-4e9b-9add-36228fad65e8',
      redirectUris: [{ uri: 'https://acme.example/', platform: 'web' }],
      access: [{ id: 'a', type: 'Scope' }],
      secrets: [{ hint: 'abc', expiresAt: Date.UTC(2027, 0, 17) }],
    },
  });
  await entra.close();
});
