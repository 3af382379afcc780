import { expect, it } from 'vitest';
import { Secret } from '#domain/credentials/secret.ts';
import { newSigningSecret, signatureOf } from './signature.ts';

it('signs as the specification’s own example does', () => {
  const message = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: 1_614_265_330,
    body: '{"test": 2432232314}',
  };
  const secret = new Secret('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
  expect(signatureOf(message, [secret])).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  expect(signatureOf(message, [secret, secret]).split(' ')).toHaveLength(2);
});

it('makes secrets of 256 bits', () => {
  const secret = newSigningSecret().reveal();
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(newSigningSecret().reveal()).not.toBe(secret);
});
