import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cloudIds } from '#domain/catalog/cloud.ts';
import { Secret } from '#domain/credentials/secret.ts';
import { createCredentialDigests, type DigestedCredentials } from './credential-digests.ts';
import { parseEncryptionKeys } from './encryption-keys.ts';
import { keyForTest } from './testing/profiles-for-test.ts';

const digestsWith = (...keys: string[]) =>
  createCredentialDigests(parseEncryptionKeys(keys.join(',')));
const digests = digestsWith(keyForTest('k1', 1));

/** Of few characters, JSON's own among them, so that values run into each other often. */
const text = fc.string({
  unit: fc.constantFrom('a', '"', ',', '\\', '[', '\ud800', '\udc00'),
  maxLength: 4,
});
const values = fc.record({
  clientId: text,
  secret: text,
  tenant: text,
  cloud: fc.constantFrom(...cloudIds),
});

const credentialsOf = ({
  secret,
  ...rest
}: { secret: string } & Omit<DigestedCredentials, 'clientSecret'>) => ({
  ...rest,
  clientSecret: new Secret(secret),
});

const example = credentialsOf({
  clientId: 'id',
  secret: 'a-secret',
  tenant: 'tenant',
  cloud: 'global',
});

describe('a digest of credentials', () => {
  it('matches exactly the credentials that it was made of', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const digest = digests.digest(credentialsOf(one));
        expect(digests.matches(digest, credentialsOf(one))).toBe(true);
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(digests.matches(digest, credentialsOf(other))).toBe(same);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    { clientId: 'i', tenant: 'dtenant' },
    { clientId: 'ID' },
    { tenant: 'tenant ' },
    { cloud: 'china' },
    { clientSecret: new Secret('a-secreT') },
  ] satisfies Partial<DigestedCredentials>[])(
    'does not match when one is changed: %j',
    (change) => {
      expect(digests.matches(digests.digest(example), { ...example, ...change })).toBe(false);
    },
  );

  it('still matches after a new key came first, and no more when its key is gone', () => {
    const digest = digests.digest(example);
    expect(digestsWith(keyForTest('k2', 2), keyForTest('k1', 1)).matches(digest, example)).toBe(
      true,
    );
    expect(digestsWith(keyForTest('k2', 2)).matches(digest, example)).toBe(false);
  });

  it('is 256 bits that say nothing without the key', () => {
    const digest = digests.digest(example);
    expect(Buffer.from(digest, 'base64url')).toHaveLength(32);
    expect(digestsWith(keyForTest('k1', 2)).digest(example)).not.toBe(digest);
  });

  it.each(['', 'A', 'A'.repeat(43), 'A'.repeat(1_000)])('is not matched by "%s"', (given) => {
    expect(digests.matches(given, example)).toBe(false);
  });
});
