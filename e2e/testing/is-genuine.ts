import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Received } from './receiver.ts';

const toleranceSeconds = 5 * 60;

/** Whether a request is one of whoever has the secret, as Standard Webhooks 1.0.0 has receivers prove it. */
export function isGenuine({ headers, body }: Received, secret: string): boolean {
  const {
    'webhook-id': id,
    'webhook-timestamp': sentAt,
    'webhook-signature': signatures,
  } = headers;
  if (id === undefined || sentAt === undefined || signatures === undefined) return false;
  if (!/^\d+$/.test(String(sentAt)) || !isRecent(Number(sentAt))) return false;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const wanted = createHmac('sha256', key).update(`${id}.${sentAt}.${body}`).digest();
  return String(signatures)
    .split(' ')
    .map((signature) => signature.split(','))
    .filter(([version]) => version === 'v1')
    .map(([, encoded = '']) => Buffer.from(encoded, 'base64'))
    .some((given) => given.length === wanted.length && timingSafeEqual(given, wanted));
}

function isRecent(seconds: number): boolean {
  return Math.abs(Date.now() / 1_000 - seconds) <= toleranceSeconds;
}
