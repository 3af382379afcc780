import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanClientSecret } from './clean-client-secret.ts';

const secret = 'Qx48Q~aB_c.dE-fGhIjKlMnOpQrStUvWxYz01234';
const alphabet = [...'ABCXYZabcxyz0189_~.-?*/:=+@[]{}()#%&!$'];
const realLooking = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 16, maxLength: 64 });
const aroundIt = fc
  .array(fc.constantFrom(' ', '\t', '\n', '\r\n', '\u00a0', '\u200b', '\ufeff', '\u2066'))
  .map((parts) => parts.join(''));

describe('cleanClientSecret', () => {
  test.each([
    [secret, []],
    [` ${secret}\r\n`, ['trimmed']],
    [`\u200b${secret}`, ['invisible-removed']],
    [secret.replace('dE', 'd\nE'), ['line-breaks-removed']],
    [`"${secret}"`, ['quotes-removed']],
    [`„${secret}“`, ['quotes-removed']],
    [`' ${secret} '`, ['quotes-removed', 'trimmed']],
    [`"'${secret}'"`, ['quotes-removed']],
  ])('recovers the secret from %j and says how', (raw, changes) => {
    expect(cleanClientSecret(raw)).toEqual({ value: secret, changes });
  });

  test.each(['a b', 'a\tb', 'a"b', '"ab', `ab'`, '{ab}', 'ÄB', '"'])(
    'keeps ordinary characters as they are: %j',
    (raw) => {
      expect(cleanClientSecret(raw)).toEqual({ value: raw, changes: [] });
    },
  );

  test('a pair of quotes around nothing is nothing', () => {
    expect(cleanClientSecret('""').value).toBe('');
  });

  test('never changes the inside of a real-looking secret', () => {
    fc.assert(
      fc.property(realLooking, aroundIt, aroundIt, (value, before, after) => {
        expect(cleanClientSecret(`${before}${value}${after}`).value).toBe(value);
      }),
    );
  });

  test('never throws, and cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), aroundIt, (text, around) => {
        const { value } = cleanClientSecret(`${around}"'${text}'"${around}`);
        expect(cleanClientSecret(value)).toEqual({ value, changes: [] });
      }),
    );
  });
});
