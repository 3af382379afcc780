import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanClientId } from './clean-client-id.ts';
import { cleanClientSecret } from './clean-client-secret.ts';
import { cleanTenant } from './clean-tenant.ts';
import { type CredentialValues, examineCredentials } from './examine-credentials.ts';
import type { HintFacts } from './field-hint.ts';
import { hintsFor } from './hints-for.ts';

const id = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const otherId = '1b2c3d4e-5f60-4718-8293-a4b5c6d7e8f9';
const secret = 'Qx48Q~aB_c.dE-fGhIjKlMnOpQrStUvWxYz01234';
const good: CredentialValues = { clientId: id, clientSecret: secret, tenant: 'contoso.com' };

const nothingKnown: HintFacts = {
  isKnownObjectId: () => false,
  clientIdOf: () => undefined,
};
const hints = (change: Partial<CredentialValues>, facts = nothingKnown) =>
  hintsFor({ ...good, ...change }, facts);

describe('hints', () => {
  test('are not given for values that look right, or that are missing', () => {
    expect(hints({})).toEqual([]);
    expect(hints({ clientId: '', clientSecret: '', tenant: '' })).toEqual([]);
  });

  test('an Object ID is named where it is known', () => {
    const facts = { ...nothingKnown, isKnownObjectId: (known: string) => known === id };
    expect(hints({ clientId: id.toUpperCase() }, facts)).toEqual([
      { field: 'clientId', code: 'client-id-is-object-id' },
    ]);
    expect(hints({ clientId: otherId }, facts)).toEqual([]);
  });

  test('an Object ID that a test has told gives way to the client ID', () => {
    const clientIdOf = (known: string) => (known === otherId ? id : undefined);
    const facts = { ...nothingKnown, clientIdOf };
    expect(hints({ clientId: otherId.toUpperCase() }, facts)).toEqual([
      { field: 'clientId', code: 'client-id-is-object-id', offer: { clientId: id } },
    ]);
    expect(hints({ clientId: id }, facts)).toEqual([]);
  });

  test.each<[Partial<CredentialValues>, string, Partial<CredentialValues> | undefined]>([
    [
      { clientId: secret, clientSecret: id },
      'client-id-and-secret-swapped',
      { clientId: id, clientSecret: secret },
    ],
    [
      { clientId: secret, clientSecret: '' },
      'client-id-is-secret',
      { clientId: '', clientSecret: secret },
    ],
    [{ clientId: secret }, 'client-id-is-secret', undefined],
    [
      { clientId: 'contoso.com', tenant: otherId },
      'client-id-and-tenant-swapped',
      { clientId: otherId, tenant: 'contoso.com' },
    ],
    [
      { clientId: 'contoso.com', tenant: '' },
      'client-id-is-domain',
      { clientId: '', tenant: 'contoso.com' },
    ],
    [
      { tenant: secret, clientSecret: '' },
      'tenant-is-secret',
      { clientSecret: secret, tenant: '' },
    ],
    [{ clientSecret: id }, 'secret-is-id', undefined],
    [{ clientSecret: 'Qx4***************' }, 'secret-is-masked', undefined],
    [{ clientSecret: `Value: ${secret}` }, 'secret-has-more', { clientSecret: secret }],
    [
      { clientSecret: secret.replaceAll('~', '%7E') },
      'secret-is-encoded',
      { clientSecret: secret },
    ],
    [{ clientSecret: 'aB3%2BdE%2FfG7' }, 'secret-is-encoded', { clientSecret: 'aB3+dE/fG7' }],
    [{ clientSecret: 'aB3&amp;dEfG7' }, 'secret-is-encoded', { clientSecret: 'aB3&dEfG7' }],
    [
      { clientSecret: secret.replaceAll('~', '\\~') },
      'secret-is-escaped',
      { clientSecret: secret },
    ],
    [
      { clientSecret: secret.replaceAll('~', '\\u007e') },
      'secret-is-escaped',
      { clientSecret: secret },
    ],
    [{ clientSecret: "'aB3dEfG7" }, 'secret-has-quote', { clientSecret: 'aB3dEfG7' }],
    [{ clientSecret: 'aB3 dE+fG7' }, 'secret-has-spaces', undefined],
    [{ clientSecret: 'aB3$dE:fG7=hIjKl+mNoPqRsT' }, 'secret-is-unusual', undefined],
  ])('%j: %s', (change, code, offer) => {
    expect(hints(change)).toContainEqual({
      field: expect.any(String),
      code,
      ...(offer && { offer }),
    });
  });

  test('a part of a secret that is no encoding is left alone', () => {
    expect(hints({ clientSecret: '100%zz+dE' })).toEqual([]);
    expect(hints({ clientSecret: 'aB3%00dEfG' })).toEqual([]);
  });

  const text = fc.oneof(
    fc.constantFrom(id, otherId, secret, 'contoso.com', '', secret.replace('~', '%7E')),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('%', '2', '5', '\\', '~', '"', 'u', '0', '&amp;', ' ') }),
  );

  test('never throw, and taking what is offered comes to an end', () => {
    fc.assert(
      fc.property(text, text, text, (clientId, clientSecret, tenant) => {
        let values: CredentialValues = { clientId, clientSecret, tenant };
        for (let taken = 0; taken < 100; taken += 1) {
          values = {
            clientId: cleanClientId(values.clientId).value,
            clientSecret: cleanClientSecret(values.clientSecret).value,
            tenant: cleanTenant(values.tenant).value,
          };
          examineCredentials(values);
          const offer = hintsFor(values, nothingKnown).find((hint) => hint.offer)?.offer;
          if (offer === undefined) return;
          values = { ...values, ...offer };
        }
        expect.unreachable('There is always another offer');
      }),
      { numRuns: 2000 },
    );
  });
});
