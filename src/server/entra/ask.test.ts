import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { startEntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { createAsk } from './ask.ts';
import { isCancelled } from './cancelled.ts';

const cleanUps: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** Asks for discovery at this origin, patient only where the test is not about patience. */
function askAt(origin: string, timeoutMs = 5000) {
  const { ask, close } = createAsk({ timeoutMs, userAgent: 'test', now: () => 0 });
  cleanUps.push(close);
  return ask({ endpoint: 'discovery', url: new URL(origin) });
}

async function listen(server: Server) {
  const closed: Promise<unknown>[] = [];
  server.on('connection', (socket: Socket) => {
    // A client that hangs up in mid-answer is an error to the server, and what is wanted here.
    socket.on('error', () => {});
    closed.push(new Promise((resolve) => socket.on('close', resolve)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUps.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, port, closed };
}

function serve(listener: RequestListener) {
  return listen(createHttpServer(listener));
}

function transport(code: string) {
  return { ok: false, failure: { kind: 'transport', endpoint: 'discovery', code } };
}

describe('the connection is given up', () => {
  test('when nobody waits for the answer any more, and nothing is asked from then on', async () => {
    const caller = new AbortController();
    let asked = 0;
    const { origin, closed } = await serve(() => {
      asked += 1;
      caller.abort('any reason');
    });
    const { ask, close } = createAsk({ timeoutMs: 5000, userAgent: 'test', now: () => 0 });
    cleanUps.push(close);
    const question = {
      endpoint: 'discovery',
      url: new URL(origin),
      signal: caller.signal,
    } as const;
    for (const _ of ['on its way', 'not yet asked']) {
      expect(isCancelled(await ask(question).catch((error: unknown) => error))).toBe(true);
    }
    await Promise.all(closed);
    expect(asked).toBe(1);
  });

  test('when the answer drips on past the time-out', async () => {
    const { origin, closed } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(timer));
    });
    expect(await askAt(origin, 100)).toEqual(transport('timed-out'));
    expect(await Promise.all(closed)).toHaveLength(1);
  });

  test('when no answer comes', async () => {
    const { origin, closed } = await serve(() => {});
    expect(await askAt(origin, 50)).toEqual(transport('timed-out'));
    expect(await Promise.all(closed)).toHaveLength(1);
  });

  test('when the answer is longer than anything that Entra says', async () => {
    const { origin, closed } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(`"${'x'.repeat(10_000_000)}"`);
    });
    const outcome = await askAt(origin);
    expect(outcome).toMatchObject({ failure: { code: 'answer-too-large' } });
    expect(await Promise.all(closed)).toHaveLength(1);
  });

  test('after a redirect, which is not followed', async () => {
    const paths: unknown[] = [];
    const { origin, closed } = await serve(({ url }, response) => {
      paths.push(url);
      response.writeHead(302, { location: '/elsewhere' });
      response.write('the rest never comes');
    });
    const outcome = await askAt(origin);
    expect(outcome).toMatchObject({
      failure: { code: 'unexpected-redirect', details: { status: 302 } },
    });
    expect(paths).toEqual(['/']);
    expect(await Promise.all(closed)).toHaveLength(1);
  });
});

test('an answer of exactly 64 KiB is read whole', async () => {
  const text = 'x'.repeat(64 * 1024 - 2);
  const { origin } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(text));
  });
  expect(await askAt(origin)).toEqual({ ok: true, value: text });
});

test('a connection is kept for the next question after a whole answer', async () => {
  const { origin, closed } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{}');
  });
  const { ask, close } = createAsk({ timeoutMs: 5000, userAgent: 'test', now: () => 0 });
  const question = { endpoint: 'discovery', url: new URL(origin) } as const;
  await ask(question);
  await setImmediate(); // undici frees the connection a turn after the body has ended
  await ask(question);
  await close();
  expect(await Promise.all(closed)).toHaveLength(1);
});

test('a port where nobody listens is a refused connection', async () => {
  const server = createServer();
  const { origin } = await listen(server);
  server.close();
  await once(server, 'close');
  expect(await askAt(origin)).toEqual(transport('connection-refused'));
});

test('a name that nobody can look up is a host that is not found', async () => {
  // A label has 63 characters at most, so this is settled without asking a name server.
  expect(await askAt(`http://${'a'.repeat(64)}.example`)).toEqual(transport('host-not-found'));
});

test('a reset is a lost connection', async () => {
  const { origin } = await serve(({ socket }) => socket.resetAndDestroy());
  expect(await askAt(origin)).toEqual(transport('connection-lost'));
});

test('a body that breaks off is a lost connection', async () => {
  const { origin } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
    response.write('{', () => response.destroy());
  });
  expect(await askAt(origin)).toEqual(transport('connection-lost'));
});

test('something that does not speak HTTP is a lost connection', async () => {
  const { origin } = await listen(createServer((socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n')));
  expect(await askAt(origin)).toEqual(transport('connection-lost'));
});

test('a certificate that nobody vouches for is a TLS failure', async () => {
  const simulator = await startEntraSimulator({ tls: true });
  cleanUps.push(() => simulator.close());
  expect(await askAt(simulator.url)).toEqual(transport('tls-failed'));
  expect(simulator.requests).toEqual([]);
});

test('plain HTTP where TLS is expected is a TLS failure', async () => {
  const { port } = await serve((_, response) => response.end());
  expect(await askAt(`https://127.0.0.1:${port}`)).toEqual(transport('tls-failed'));
});

test('the seconds to wait come along', async () => {
  const { origin } = await serve((_, response) => {
    response.writeHead(429, { 'retry-after': '7', 'content-type': 'text/html' });
    response.end('<html>');
  });
  expect(await askAt(origin)).toMatchObject({
    failure: { code: 'unexpected-status', details: { status: 429, retryAfter: 7 } },
  });
});
