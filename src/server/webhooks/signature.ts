import { createHmac, randomBytes } from 'node:crypto';
import { Secret } from '#domain/credentials/secret.ts';

const prefix = 'whsec_';

/** What Standard Webhooks calls a symmetric secret: 256 random bits. */
export function newSigningSecret(): Secret {
  return new Secret(`${prefix}${randomBytes(32).toString('base64')}`);
}

export type SignedMessage = {
  readonly id: string;
  /** Seconds since the epoch. */
  readonly timestamp: number;
  readonly body: string;
};

/** The `webhook-signature` of a message: one for each secret, the present one's first. */
export function signatureOf(message: SignedMessage, secrets: readonly Secret[]): string {
  const { id, timestamp, body } = message;
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.reveal().slice(prefix.length), 'base64');
      return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
    })
    .join(' ');
}
