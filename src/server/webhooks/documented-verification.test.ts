import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Secret } from '#domain/credentials/secret.ts';
import { createWebhookSender } from './create-sender.ts';
import { sendEvent } from './deliver.ts';
import { newSigningSecret } from './signature.ts';
import { startReceiver } from './testing/receiver.ts';

type IsGenuine = (headers: object, body: string, secret: string) => boolean;

/** The code of the documentation, as its reader would run it. */
async function documentedCode(): Promise<IsGenuine> {
  const path = new URL('../../../docs/webhooks.md', import.meta.url);
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(await readFile(path, 'utf8')) ?? [];
  return runInNewContext(`${code}; isGenuine`, {
    require: createRequire(import.meta.url),
    Buffer,
    Date,
  });
}

describe('the documented verification', () => {
  // The example of Standard Webhooks, of February 2021.
  const sentAt = 1_614_265_330;
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const body = '{"test": 2432232314}';
  const headers = {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': String(sentAt),
    'webhook-signature': 'v1,AAAA v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  };
  const secondsLater = (seconds: number) => {
    vi.useFakeTimers({ now: (sentAt + seconds) * 1_000, toFake: ['Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
  };

  it('tells what is genuine from what is not', async () => {
    secondsLater(1);
    const isGenuine = await documentedCode();
    expect(isGenuine(headers, body, secret)).toBe(true);
    expect(isGenuine(headers, `${body} `, secret)).toBe(false);
    expect(isGenuine(headers, body, 'whsec_AAAA')).toBe(false);
    expect(isGenuine({ ...headers, 'webhook-id': 'another' }, body, secret)).toBe(false);
    expect(isGenuine({ ...headers, 'webhook-timestamp': 'now' }, body, secret)).toBe(false);
    expect(isGenuine({}, body, secret)).toBe(false);
  });

  it('knows a request that was really sent, during an exchange of secrets too', async () => {
    const receiver = await startReceiver();
    const sender = createWebhookSender({
      trustedHosts: [receiver.host],
      userAgent: 'scopewright/test',
      now: () => Date.now(),
    });
    onTestFinished(() => sender.close());
    const [present, former] = [newSigningSecret(), newSigningSecret()];
    const event = { id: 'w1', url: receiver.url, eventId: 'e1', body: '{"name":"Müller"}' };
    const webhooks = { signingSecrets: async () => [present, former] };
    const needs = { webhooks, webhookSender: sender, now: () => Date.now() };
    await sendEvent(event, needs, new AbortController().signal);
    const [received] = receiver.received;
    const isGenuine = await documentedCode();
    const isKnownBy = (one: Secret) =>
      isGenuine(received?.headers ?? {}, received?.body ?? '', one.reveal());
    expect([present, former, newSigningSecret()].map(isKnownBy)).toEqual([true, true, false]);
  });

  it('takes nothing that is old', async () => {
    secondsLater(600);
    const isGenuine = await documentedCode();
    expect(isGenuine(headers, body, secret)).toBe(false);
  });
});
