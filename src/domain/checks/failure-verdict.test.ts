import { expect, test } from 'vitest';
import { failureVerdict } from './failure-verdict.ts';

test.each([
  'tenant-not-found',
  'secret-wrong',
  'client-disabled',
  'blocked-by-conditional-access',
  'class-unknown',
  'token-for-other-client',
] as const)('%s is a no', (code) => {
  expect(failureVerdict(code)).toBe('failed');
});

test.each([
  'timed-out',
  'tls-failed',
  'throttled',
  'provider-down',
  'answer-not-json',
  'class-invalid-request',
  'token-unreadable',
] as const)('%s proves nothing', (code) => {
  expect(failureVerdict(code)).toBe('unknown');
});
