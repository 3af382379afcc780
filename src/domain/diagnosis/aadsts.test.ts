import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aadsts, codeForAadsts } from './aadsts.ts';
import { diagnose } from './diagnose.ts';
import { parseProviderError } from './parse-provider-error.ts';

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
  [[70002, 54005], 'code-redeemed'],
  [[65001, 70002], 'consent-missing'],
])('of the numbers %j the most specific known one counts: %s', (numbers, code) => {
  expect(codeForAadsts(numbers)).toBe(code);
});

test.each([...aadsts])('%i is %s in whatever words Entra puts it', (number, code) => {
  const head = { status: 400, correlationId: undefined, retryAfter: undefined };
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (error_description) => {
      const body = { error: 'invalid_request', error_codes: [number], error_description };
      const parsed = parseProviderError(body, head);
      expect(
        parsed && diagnose({ kind: 'provider-error', endpoint: 'token', ...parsed }).code,
      ).toBe(code);
    }),
    { numRuns: 20 },
  );
});
