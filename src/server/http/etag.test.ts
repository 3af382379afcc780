import { describe, expect, it } from 'vitest';
import { etagOf, expectedVersion } from './etag.ts';

describe('an entity tag', () => {
  it.each([1, 2, 1_000_000])('leads back to its version %i', (version) => {
    expect(etagOf(version)).toBe(`"v${version}"`);
    expect(expectedVersion(etagOf(version))).toBe(version);
    expect(expectedVersion(` W/${etagOf(version)} `)).toBe(version);
  });

  it.each([
    undefined,
    '',
    '*',
    'v1',
    '"1"',
    '"v"',
    '"v-1"',
    '"v1.5"',
    '"v1"x',
    '"v1", "v2"',
    'w/"v1"',
  ])('is missing in %j', (ifMatch) => {
    expect(() => expectedVersion(ifMatch)).toThrow('precondition-required');
  });

  it('is that of no version at all where no profile has ever been', () => {
    expect(expectedVersion('"v2147483647"')).toBe(2_147_483_647);
    expect(expectedVersion('"v2147483648"')).toBe(0);
  });

  it('does not grow beyond what a number can hold', () => {
    expect(() => expectedVersion(`"v${'9'.repeat(16)}"`)).toThrow('precondition-required');
  });
});
