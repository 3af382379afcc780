import type { LookupAddress } from 'node:dns';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSelfSignedCertificate } from '#entra-simulator/self-signed-certificate.ts';
import { createWebhookSender, type SenderOptions } from './create-sender.ts';
import { answering, startReceiver, startSilent } from './testing/receiver.ts';

const { signal } = new AbortController();

function senderFor(options: Partial<SenderOptions>) {
  const sender = createWebhookSender({
    trustedHosts: [],
    userAgent: 'scopewright/test',
    now: () => Date.UTC(2026, 10, 21),
    ...options,
  });
  onTestFinished(() => sender.close());
  return sender;
}

const message = (url: string) => ({ url, headers: { 'webhook-id': 'e1' }, body: '{"a":1}' });

describe('the sender', () => {
  it('delivers over https to whom the certificate proves', async () => {
    const certificate = createSelfSignedCertificate();
    const receiver = await startReceiver(certificate);
    const trustedHosts = [receiver.host];
    const sender = senderFor({ trustedHosts, ca: certificate.cert });
    expect(await sender.send(message(receiver.url), signal)).toEqual({ status: 204, error: null });
    expect(receiver.received).toMatchObject([
      {
        path: '/hook',
        body: '{"a":1}',
        headers: { 'webhook-id': 'e1', 'user-agent': 'scopewright/test' },
      },
    ]);
    const wary = senderFor({ trustedHosts });
    expect(await wary.send(message(receiver.url), signal)).toEqual({
      status: null,
      error: 'tls-failed',
    });
    expect(receiver.received).toHaveLength(1);
  });

  it.each([
    [200, {}, { status: 200, error: null }],
    [302, { location: 'http://127.0.0.1/' }, { status: 302, error: 'redirected' }],
    [400, {}, { status: 400, error: 'refused' }],
    [410, {}, { status: 410, error: 'gone' }],
    [503, { 'retry-after': '120' }, { status: 503, error: 'refused', retryAfterMs: 120_000 }],
    [
      429,
      { 'retry-after': 'Sat, 21 Nov 2026 00:01:00 GMT' },
      { status: 429, error: 'refused', retryAfterMs: 60_000 },
    ],
  ])('takes %s for what it means', async (status, headers, sent) => {
    const receiver = await startReceiver();
    receiver.answerNext(answering(status, headers as Record<string, string>));
    const sender = senderFor({ trustedHosts: [receiver.host] });
    expect(await sender.send(message(receiver.url), signal)).toEqual(sent);
    expect(receiver.received).toHaveLength(1);
  });

  it('reads no more than a little of an answer that never ends', async () => {
    const receiver = await startReceiver();
    receiver.answerNext((_received, response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(1_024)));
      };
      response.on('drain', pour);
      pour();
    });
    const sender = senderFor({ trustedHosts: [receiver.host] });
    expect(await sender.send(message(receiver.url), signal)).toEqual({ status: 200, error: null });
  });

  it('takes a status for the answer, whether or not the rest ever comes', async () => {
    const receiver = await startReceiver();
    receiver.answerNext(
      (_received, response) => response.writeHead(200).write('a'),
      (_received, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('a', () => response.destroy());
      },
    );
    const sender = senderFor({ trustedHosts: [receiver.host], timeoutMs: 100 });
    const taken = { status: 200, error: null };
    expect(await sender.send(message(receiver.url), signal)).toEqual(taken);
    expect(await sender.send(message(receiver.url), signal)).toEqual(taken);
  });

  it('takes what is no HTTP, or far too much of it, for nothing', async () => {
    const receiver = await startReceiver();
    receiver.answerNext(
      (_received, { socket }) => socket?.end('220 mail.example ESMTP\r\n'),
      (_received, { socket }) => socket?.end(`HTTP/1.1 200 OK\r\na: ${'a'.repeat(100_000)}\r\n`),
    );
    const sender = senderFor({ trustedHosts: [receiver.host] });
    const lost = { status: null, error: 'connection-lost' };
    expect(await sender.send(message(receiver.url), signal)).toEqual(lost);
    expect(await sender.send(message(receiver.url), signal)).toEqual(lost);
  });

  it('waits for nobody longer than it may, for the connection neither', async () => {
    const receiver = await startReceiver();
    receiver.answerNext(() => {});
    const silent = await startSilent();
    const sender = senderFor({ trustedHosts: [receiver.host, silent.host], timeoutMs: 50 });
    const timedOut = { status: null, error: 'timed-out' };
    expect(await sender.send(message(receiver.url), signal)).toEqual(timedOut);
    expect(await sender.send(message(`https://${silent.host}/`), signal)).toEqual(timedOut);
  });

  it('lets go at once when the server ends, of what is still connecting too', async () => {
    const receiver = await startReceiver();
    const end = new AbortController();
    receiver.answerNext(() => end.abort());
    const sender = senderFor({ trustedHosts: [receiver.host] });
    await expect(sender.send(message(receiver.url), end.signal)).rejects.toThrow('aborted');

    const later = new AbortController();
    const silent = await startSilent(() => later.abort());
    const another = senderFor({ trustedHosts: [silent.host], timeoutMs: 3_600_000 });
    const sent = another.send(message(`https://${silent.host}/`), later.signal);
    await expect(sent).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('tells a connection that is refused, and one that breaks', async () => {
    const receiver = await startReceiver();
    receiver.answerNext((_received, response) => response.destroy());
    const sender = senderFor({ trustedHosts: [receiver.host, '127.0.0.1:1'] });
    expect(await sender.send(message(receiver.url), signal)).toEqual({
      status: null,
      error: 'connection-lost',
    });
    expect(await sender.send(message('http://127.0.0.1:1/'), signal)).toEqual({
      status: null,
      error: 'connection-refused',
    });
  });
});

describe('a name', () => {
  const url = 'https://hooks.example/in';
  const names = (...addresses: readonly string[]) => {
    const asked: string[] = [];
    const resolve = async (name: string): Promise<readonly LookupAddress[]> => {
      asked.push(name);
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    };
    return { asked, sender: senderFor({ resolve, timeoutMs: 500 }) };
  };

  it.each([[['127.0.0.1']], [['8.8.8.8', '10.0.0.1']], [['2606:4700::1', 'fd00::1']]])(
    'is refused for its addresses: %s',
    async (addresses) => {
      const { sender } = names(...addresses);
      expect(await sender.faultOf(url)).toBe('address-forbidden');
      expect(await sender.send(message(url), signal)).toEqual({
        status: null,
        error: 'address-forbidden',
      });
    },
  );

  it('is looked up once for each delivery, and what it says then counts', async () => {
    const answers = [['8.8.8.8'], ['127.0.0.1']];
    const sender = senderFor({
      resolve: async () => [{ address: answers.shift()?.[0] ?? '127.0.0.1', family: 4 }],
    });
    expect(await sender.faultOf(url)).toBeUndefined();
    expect((await sender.send(message(url), signal)).error).toBe('address-forbidden');
    const { asked, sender: another } = names('127.0.0.1');
    await another.send(message(url), signal);
    expect(asked).toEqual(['hooks.example']);
  });

  it('that is none is told', async () => {
    const sender = senderFor({
      resolve: async () => {
        throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
      },
    });
    expect(await sender.faultOf(url)).toBe('host-not-found');
    expect((await sender.send(message(url), signal)).error).toBe('host-not-found');
  });

  it('of this machine is refused without being looked up', async () => {
    const { asked, sender } = names('8.8.8.8');
    expect(await sender.faultOf('https://localhost/')).toBe('address-forbidden');
    expect((await sender.send(message('https://localhost:4443/'), signal)).error).toBe(
      'address-forbidden',
    );
    expect(asked).toEqual([]);
  });
});
