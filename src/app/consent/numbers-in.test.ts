import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbersIn } from './numbers-in.ts';

test.each([
  ['AADSTS50011: The redirect URI does not match. Timestamp: 2026-11-20 10:00:00Z', [50011]],
  ['Error code: aadsts 50105', [50105]],
  ['AADSTS70002: … AADSTS50012: … AADSTS70002', [70002, 50012]],
  ['  65004 ', [65004]],
  ['Request Id: 8db55b91-da46-427e-bbb9-c5cd8d9315b1 Timestamp: 2026-11-20T10:00:00Z', []],
  ['AADSTS', []],
  ['AADSTS12345678901', []],
  ['', []],
])('%j holds %j', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

test('no text makes it stumble', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(numbersIn(text).every(Number.isSafeInteger)).toBe(true);
    }),
  );
});
