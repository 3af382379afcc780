import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { CloudId } from '#domain/catalog/cloud.ts';
import type { Secret } from '#domain/credentials/secret.ts';
import type { EncryptionKey, KeyRing } from './encryption-keys.ts';
import { asLive, type LiveKeyRing } from './live-key-ring.ts';

/** Exactly what a test was made with: one character more is another credential. */
export type DigestedCredentials = {
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly tenant: string;
  readonly cloud: CloudId;
};

export type CredentialDigests = {
  /** Ties a check run to its credentials without telling anything about them. */
  digest(credentials: DigestedCredentials): string;
  /** Whether a digest, made with any key of the ring, is of these credentials. In constant time. */
  matches(digest: string, credentials: DigestedCredentials): boolean;
};

/** Digests are keyed: without the key, the secret cannot be guessed from a stolen database. */
export function createCredentialDigests(keys: KeyRing | LiveKeyRing): CredentialDigests {
  const { current } = asLive(keys);

  function digest(credentials: DigestedCredentials): string {
    return mac(deriveKey(current()[0]), credentials).toString('base64url');
  }

  function matches(given: string, credentials: DigestedCredentials): boolean {
    const bytes = Buffer.from(given, 'base64url');
    // Every key is tried, also after a match, so that the time tells nothing.
    const tried = current().map((key) => areEqual(bytes, mac(deriveKey(key), credentials)));
    return tried.includes(true);
  }

  return { digest, matches };
}

/** A key of its own, so that no key ever serves two algorithms. */
function deriveKey({ key }: EncryptionKey): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'scopewright check-run', 32));
}

function mac(key: Buffer, credentials: DigestedCredentials): Buffer {
  const { clientId, tenant, cloud, clientSecret } = credentials;
  // JSON keeps the values apart: no character can wander from one into the next.
  const text = JSON.stringify([clientId, tenant, cloud, clientSecret.reveal()]);
  return createHmac('sha256', key).update(text).digest();
}

function areEqual(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}
