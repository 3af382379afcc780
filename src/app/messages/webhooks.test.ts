import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { webhookMessages } from './webhooks.ts';

type IsGenuine = (headers: object, body: string, secret: string) => boolean;

/** The code as a reader would run it. */
function readersCode(): IsGenuine {
  const context = createContext({ require: createRequire(import.meta.url), Buffer, Date });
  return runInContext(`${webhookMessages.verifyCode}; isGenuine`, context);
}

describe('the code that verifies a request', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const body = '{"test": 2432232314}';
  // From the specification's own example, in February 2021.
  const headers = {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,AAAA v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  };
  const at = (seconds: number, act: () => void) => {
    const real = Date.now;
    Date.now = () => seconds * 1_000;
    try {
      act();
    } finally {
      Date.now = real;
    }
  };

  it('tells what is genuine from what is not', () => {
    const isGenuine = readersCode();
    at(1_614_265_331, () => {
      expect(isGenuine(headers, body, secret)).toBe(true);
      expect(isGenuine(headers, `${body} `, secret)).toBe(false);
      expect(isGenuine(headers, body, 'whsec_AAAA')).toBe(false);
      expect(isGenuine({ ...headers, 'webhook-id': 'another' }, body, secret)).toBe(false);
    });
    at(1_614_265_331 + 600, () => expect(isGenuine(headers, body, secret)).toBe(false));
  });

  it('is the same in the documentation', async () => {
    const path = new URL('../../../docs/webhooks.md', import.meta.url);
    expect(await readFile(path, 'utf8')).toContain(webhookMessages.verifyCode);
  });
});
