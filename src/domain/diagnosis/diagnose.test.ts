import { describe, expect, test } from 'vitest';
import type { ProviderDetails } from '../checks/check-result.ts';
import { diagnose, findingFor } from './diagnose.ts';
import { diagnoses } from './diagnoses.ts';
import type { ProviderError } from './failure.ts';
import { failureCodes } from './failure-code.ts';

function refusal(details: Partial<ProviderDetails>, suberror?: string): ProviderError {
  return {
    kind: 'provider-error',
    endpoint: 'token',
    suberror,
    details: { status: 400, codes: [], ...details },
  };
}

function unexpectedStatus(status: number) {
  const details = { status, codes: [] };
  return { kind: 'answer', endpoint: 'token', code: 'unexpected-status', details } as const;
}

describe('a refusal by the provider', () => {
  test('is refined by its number and keeps the provider\u2019s words', () => {
    const failure = refusal({ error: 'invalid_client', codes: [7000215], description: 'AADSTS…' });
    expect(diagnose(failure)).toEqual({
      code: 'secret-wrong',
      field: 'clientSecret',
      topic: 'client-secret',
      retryable: true,
      details: failure.details,
    });
  });

  test.each([
    ['invalid_client', 'class-invalid-client'],
    ['unauthorized_client', 'class-unauthorized-client'],
    ['invalid_request', 'class-invalid-request'],
    ['invalid_tenant', 'class-invalid-tenant'],
    ['invalid_scope', 'class-invalid-scope'],
    ['invalid_resource', 'class-invalid-resource'],
    ['invalid_grant', 'class-invalid-grant'],
    ['interaction_required', 'class-interaction-required'],
    ['consent_required', 'class-consent-required'],
    ['access_denied', 'class-access-denied'],
    ['unsupported_grant_type', 'class-unsupported-grant-type'],
    ['unsupported_response_type', 'class-invalid-request'],
    ['login_required', 'session-missing'],
    ['account_selection_required', 'session-missing'],
    ['server_error', 'provider-down'],
    ['temporarily_unavailable', 'provider-down'],
    ['brand_new_error', 'class-unknown'],
  ])('with an unknown number falls back to the class: %s is %s', (error, code) => {
    expect(diagnose(refusal({ error, codes: [999999] })).code).toBe(code);
  });

  test.each([
    ['consent_required', 'class-consent-required'],
    ['basic_action', 'class-interaction-required'],
    ['user_password_expired', 'user-password-expired'],
    ['bad_token', 'sign-in-expired'],
    ['client_mismatch', 'sign-in-mixed-up'],
    ['cancel', 'consent-declined'],
    ['message_only', 'class-invalid-grant'],
  ])('is refined by its suberror when the number is unknown: %s is %s', (suberror, code) => {
    const failure = refusal({ error: 'invalid_grant', codes: [999999] }, suberror);
    expect(diagnose(failure).code).toBe(code);
  });

  test.each([
    ['brand_new_error', 429, 'throttled'],
    ['brand_new_error', 503, 'provider-down'],
    ['temporarily_unavailable', 429, 'throttled'],
    ['invalid_client', 503, 'class-invalid-client'],
    ['invalid_client', 400, 'class-invalid-client'],
    ['brand_new_error', 401, 'class-unknown'],
  ])('%s with status %i is %s', (error, status, code) => {
    expect(diagnose(refusal({ error, status })).code).toBe(code);
  });
});

describe('an answer without a usable body', () => {
  test.each([
    [429, 'throttled'],
    [500, 'provider-down'],
    [503, 'provider-down'],
    [403, 'unexpected-status'],
    [407, 'unexpected-status'],
  ])('with status %i is %s', (status, code) => {
    expect(diagnose(unexpectedStatus(status)).code).toBe(code);
  });
});

test.each([
  { kind: 'transport', endpoint: 'discovery', code: 'host-not-found' },
  { kind: 'transport', endpoint: 'discovery', code: 'timed-out' },
  { kind: 'token', code: 'token-unreadable' },
] as const)('%j is what it says', (failure) => {
  expect(diagnose(failure).code).toBe(failure.code);
});

test.each([
  'throttled',
  'provider-down',
  'timed-out',
  'host-not-found',
  'connection-refused',
  'connection-lost',
  'tls-failed',
  'unexpected-redirect',
  'unexpected-status',
  'answer-not-json',
  'answer-malformed',
  'answer-too-large',
  'class-invalid-request',
  'class-invalid-scope',
  'class-unsupported-grant-type',
] as const)('%s never points at a field or a step', (code) => {
  expect(['microsoft', 'network', 'ours']).toContain(diagnoses[code].fault);
  expect(findingFor(code)).toMatchObject({ field: undefined, topic: undefined });
});

test('every cause about one value names its field', () => {
  const fields = { 'client-id': 'clientId', secret: 'clientSecret', tenant: 'tenant' };
  for (const [prefix, field] of Object.entries(fields)) {
    for (const code of failureCodes.filter((name) => name.startsWith(`${prefix}-`))) {
      expect(findingFor(code).field).toBe(field);
    }
  }
});
