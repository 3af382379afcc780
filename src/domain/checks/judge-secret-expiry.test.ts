import { describe, expect, it } from 'vitest';
import { judgeSecretExpiry, secretExpiry } from './judge-secret-expiry.ts';
import type { OwnApplication } from './own-registration.ts';

const now = Date.UTC(2026, 10, 20);
const day = 24 * 60 * 60 * 1_000;
const within = (days: number) => now + days * day;

function application(...secrets: [hint: string, days: number][]): OwnApplication {
  return {
    objectId: 'a',
    redirectUris: [],
    access: [],
    secrets: secrets.map(([hint, days]) => ({ hint, expiresAt: within(days) })),
  };
}

const expiry = (...secrets: [string, number][]) =>
  secretExpiry(application(...secrets), { secretHint: 'abc', now });

describe('the expiry of the secret that was used', () => {
  it('is that of the one which begins like it', () => {
    expect(expiry(['xyz', 5], ['abc', 90])).toEqual({ at: within(90), ambiguous: false });
  });

  it('is not known when none does', () => {
    expect(expiry(['xyz', 5], ['ABC', 90])).toBeUndefined();
  });

  it('is the earliest of several that do, and said to be uncertain', () => {
    expect(expiry(['abc', 90], ['abc', 40])).toEqual({ at: within(40), ambiguous: true });
  });

  it('is not that of an expired one as long as another fits', () => {
    expect(expiry(['abc', -3], ['abc', 40])).toEqual({ at: within(40), ambiguous: false });
    expect(expiry(['abc', -3])).toEqual({ at: within(-3), ambiguous: false });
  });
});

describe('a secret', () => {
  it.each([
    [-1, [{ verdict: 'failed', finding: { code: 'secret-expired' } }]],
    [0, [{ verdict: 'failed', finding: { code: 'secret-expired' } }]],
    [12, [{ verdict: 'warning', finding: { code: 'secret-expires-soon' } }]],
    [30, [{ verdict: 'warning', finding: { code: 'secret-expires-soon' } }]],
    [31, []],
  ])('that ends in %s days is judged so', (days, found) => {
    const at = within(days);
    expect(judgeSecretExpiry({ at, ambiguous: false }, now)).toMatchObject(found);
  });

  it('of which nothing is known is not judged', () => {
    expect(judgeSecretExpiry(undefined, now)).toEqual([]);
  });
});
