import { expect, test } from 'vitest';
import { codeForAadsts } from './aadsts.ts';

test('a known number names its cause', () => {
  expect(codeForAadsts([7000215])).toBe('secret-wrong');
});

test('an unknown number names nothing', () => {
  expect(codeForAadsts([999999])).toBeUndefined();
  expect(codeForAadsts([])).toBeUndefined();
});

test.each([
  [[70002, 7000222], 'secret-expired'],
  [[7000222, 70002], 'secret-expired'],
  [[70002, 999999], 'class-invalid-client'],
  [[999999, 700016], 'client-not-found'],
  [[70002, 90014], 'class-invalid-request'],
  [[90013, 90002], 'tenant-not-found'],
])('of the numbers %j the most specific known one counts: %s', (numbers, code) => {
  expect(codeForAadsts(numbers)).toBe(code);
});
