import { once } from 'node:events';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { appWithoutRoles } from './practice-apps.ts';
import { answerHead, formAsk, openRequest, send } from './raw-client.ts';
import { type EntraSimulator, startEntraSimulator } from './start-entra-simulator.ts';
import { contosoId } from './tenant-ids.ts';
import { tokenFields } from './token-fields.ts';

const started: EntraSimulator[] = [];

async function start(options?: Parameters<typeof startEntraSimulator>[0]) {
  const simulator = await startEntraSimulator(options);
  started.push(simulator);
  return simulator;
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((simulator) => simulator.close()));
});

const discoveryPath = `/${contosoId}/v2.0/.well-known/openid-configuration`;
const tokenPath = `/${contosoId}/oauth2/v2.0/token`;
const stale = { method: 'GET', path: '/stale', headers: {}, form: {} };
const ask = formAsk(tokenFields(appWithoutRoles));

describe('a started simulator', () => {
  it('listens on the loopback address at a free port', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(first?.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(second?.url).not.toBe(first?.url);
  });

  it('listens at the port that was asked for', async () => {
    const { url, close } = await start();
    await close();
    const again = await start({ port: Number(new URL(url).port) });
    expect(again.url).toBe(url);
  });

  it('refuses to start at a port that is taken', async () => {
    const { url } = await start();
    await expect(start({ port: Number(new URL(url).port) })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  it('records what it was asked', async () => {
    const { url, requests } = await start();
    await send(`${url}${discoveryPath}?x=1`, { headers: { Accept: 'application/json' } });
    await send(`${url}${tokenPath}`, ask);
    expect(requests).toMatchObject([
      {
        method: 'GET',
        path: `${discoveryPath}?x=1`,
        headers: { accept: 'application/json' },
        form: {},
      },
      { method: 'POST', path: tokenPath, form: tokenFields(appWithoutRoles) },
    ]);
  });

  it('says what went wrong inside it', async () => {
    let isStopped = false;
    const { url } = await start({
      now: () => {
        if (isStopped) throw new Error('the clock stopped');
        return new Date();
      },
    });
    isStopped = true;
    const { status, text } = await send(`${url}${discoveryPath}`);
    expect(status).toBe(500);
    expect(text).toBe('Practice tenant: Error: the clock stopped');
  });

  it('survives a client that leaves in the middle of its request', async () => {
    const { url, requests } = await start();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(`POST ${tokenPath} HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\ngrant`);
    socket.end();
    await once(socket.resume(), 'close');
    expect((await send(`${url}${tokenPath}`, ask)).status).toBe(200);
    expect(requests).toHaveLength(1);
  });

  it('keeps the thousand latest requests', async () => {
    const { url, requests } = await start();
    requests.push(...Array.from({ length: 1000 }, () => ({ ...stale })));
    await send(`${url}${discoveryPath}`);
    expect(requests).toHaveLength(1000);
    expect(requests.at(-1)?.path).toBe(discoveryPath);
  });

  it('has a directory of its own', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    first?.directory.appRegistrations.splice(0);
    expect((await send(`${first?.url}${tokenPath}`, ask)).status).toBe(400);
    expect((await send(`${second?.url}${tokenPath}`, ask)).status).toBe(200);
  });

  it.each([
    ['POST', discoveryPath, 'GET'],
    ['HEAD', discoveryPath, 'GET'],
    ['POST', `/${contosoId}/discovery/v2.0/keys`, 'GET'],
    ['GET', tokenPath, 'POST'],
    ['PUT', tokenPath, 'POST'],
  ])('does not allow %s on %s', async (method, path, allowed) => {
    const { url } = await start();
    const { status, headers } = await send(`${url}${path}`, { method });
    expect(status).toBe(405);
    expect(headers.allow).toBe(allowed);
  });

  it.each(['/', '/favicon.ico', `/${contosoId}/oauth2/token`, `/${contosoId}/oauth2/v2.0/token/`])(
    'finds nothing at %s',
    async (path) => {
      const { url } = await start();
      expect((await send(`${url}${path}`)).status).toBe(404);
    },
  );
});

describe('closing', () => {
  it('ends a request that hangs', async () => {
    const simulator = await start();
    simulator.failNext({ kind: 'hang' });
    const head = answerHead(openRequest(`${simulator.url}${tokenPath}`, ask));
    const ended = expect(head).rejects.toMatchObject({ code: 'ECONNRESET' });
    await vi.waitFor(() => expect(simulator.requests).toHaveLength(1));
    await simulator.close();
    await ended;
  });

  it('ends an answer that drips', async () => {
    const simulator = await start();
    simulator.failNext({ kind: 'drip', everyMilliseconds: 1 });
    const head = await answerHead(openRequest(`${simulator.url}${tokenPath}`, ask));
    const ended = expect(once(head, 'end')).rejects.toMatchObject({ code: 'ECONNRESET' });
    head.resume();
    await simulator.close();
    await ended;
    expect(head.complete).toBe(false);
  });

  it.each([false, true])('ends a connection that says nothing (TLS: %s)', async (tls) => {
    const simulator = await start({ tls });
    const socket = connect(Number(new URL(simulator.url).port), '127.0.0.1');
    const closed = once(socket, 'close');
    await once(socket, 'connect');
    await simulator.close();
    await closed;
  });

  it('may be asked for twice', async () => {
    const simulator = await start();
    await simulator.close();
    await expect(simulator.close()).resolves.toBeUndefined();
  });
});

describe('the TLS variant', () => {
  it('serves the same tenant over https', async () => {
    const { url } = await start({ tls: true });
    expect(url).toMatch(/^https:/);
    const { status, text } = await send(`${url}${discoveryPath}`);
    expect(status).toBe(200);
    expect(JSON.parse(text).token_endpoint).toBe(`${url}${tokenPath}`);
  });

  it('shows a certificate that is well-formed but signed by nobody', async () => {
    const { url } = await start({ tls: true });
    const port = Number(new URL(url).port);
    const socket = connectTls({ port, host: '127.0.0.1' });
    const [error] = await once(socket, 'error').catch((thrown: unknown) => [thrown]);
    expect(error).toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  });

  it('satisfies a client that trusts its certificate', async () => {
    const { url } = await start({ tls: true });
    const port = Number(new URL(url).port);
    const shown = connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false });
    await once(shown, 'secureConnect');
    const { raw } = shown.getPeerCertificate();
    shown.destroy();
    const ca = `-----BEGIN CERTIFICATE-----\n${raw.toString('base64')}\n-----END CERTIFICATE-----\n`;
    const trusting = connectTls({ port, host: '127.0.0.1', ca });
    await once(trusting, 'secureConnect');
    expect(trusting.authorized).toBe(true);
    trusting.destroy();
  });

  it('breaks a connection like the plain one', async () => {
    const simulator = await start({ tls: true });
    simulator.failNext({ kind: 'reset', when: 'before-answer' });
    await expect(send(`${simulator.url}${tokenPath}`, ask)).rejects.toMatchObject({
      code: 'ECONNRESET',
    });
  });
});
