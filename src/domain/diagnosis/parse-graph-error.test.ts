import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import { graphErrors } from './graph-error.ts';
import { parseGraphError } from './parse-graph-error.ts';

const head = { status: 403, correlationId: 'ours', retryAfter: undefined };

function causeOf(body: unknown, status = 403) {
  const parsed = parseGraphError(body, { ...head, status });
  return parsed && diagnose({ kind: 'provider-error', endpoint: 'graph', ...parsed }).code;
}

const errorWith = (code: string, message?: string) => ({ error: { code, message } });

describe('parseGraphError', () => {
  test('reads code, message and the ids of the request', () => {
    const body = {
      error: {
        code: 'Authorization_RequestDenied',
        message: 'Insufficient privileges to complete the operation.',
        innerError: {
          date: '2026-11-20T10:00:00',
          'request-id': 'trace',
          'client-request-id': 'correlation',
        },
      },
    };
    expect(parseGraphError(body, head)).toEqual({
      details: {
        status: 403,
        error: 'Authorization_RequestDenied',
        codes: [],
        description: 'Insufficient privileges to complete the operation.',
        traceId: 'trace',
        correlationId: 'correlation',
        timestamp: '2026-11-20T10:00:00',
        retryAfter: undefined,
      },
      suberror: undefined,
    });
  });

  test.each([
    undefined,
    null,
    'text',
    7,
    [],
    {},
    { error: 'invalid_client' },
    { error: { code: 7 } },
  ])('finds nothing of Graph’s in %j', (body) => {
    expect(parseGraphError(body, head)).toBeUndefined();
  });

  test('prefers the innermost code, spelt either way', () => {
    const body = {
      error: {
        code: 'badRequest',
        innererror: { code: 'unheardOf', innerError: { code: 'accessDenied' } },
      },
    };
    expect(parseGraphError(body, head)?.suberror).toBe('accessDenied');
    expect(causeOf(body, 400)).toBe('graph-denied');
  });

  test('never throws, whatever comes', () => {
    const inner = fc.letrec((tie) => ({
      level: fc.record(
        { code: fc.anything(), innerError: tie('level'), message: fc.anything() },
        { requiredKeys: [] },
      ),
    })).level;
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ error: inner })), (body) => {
        parseGraphError(body, head);
      }),
    );
  });
});

describe('a refusal by Microsoft Graph', () => {
  test.each([
    ['InvalidAuthenticationToken', 'graph-token-refused'],
    ['InvalidCloudInstance', 'tenant-in-other-cloud'],
    ['Authorization_IdentityNotFound', 'service-principal-missing'],
    ['Authorization_RequestDenied', 'graph-denied'],
    ['ErrorAccessDenied', 'graph-denied'],
    ['Authentication_RequestFromNonPremiumTenantOrB2CTenant', 'graph-needs-licence'],
    ['Request_ResourceNotFound', 'graph-not-found'],
    ['Request_BadRequest', 'graph-request-refused'],
    ['TooManyRequests', 'throttled'],
    ['ServiceNotAvailable', 'graph-down'],
    ['serviceNotAvailable', 'graph-down'],
    ['generalException', 'graph-down'],
  ])('%s is %s, whatever its words and status', (code, cause) => {
    expect(causeOf(errorWith(code))).toBe(cause);
    expect(causeOf(errorWith(code, 'Andere Worte.'), 418)).toBe(cause);
  });

  test.each([
    [400, 'graph-request-refused'],
    [401, 'graph-token-refused'],
    [403, 'graph-denied'],
    [404, 'graph-not-found'],
    [409, 'graph-refused'],
    [429, 'throttled'],
    [500, 'graph-down'],
    [503, 'graph-down'],
  ])('with an unknown code is judged by its status %i: %s', (status, cause) => {
    expect(causeOf(errorWith('BrandNew'), status)).toBe(cause);
  });

  test('that repeats a number of Entra’s is as precise as that', () => {
    const body = errorWith('InvalidAuthenticationToken', 'AADSTS53003: Blocked.');
    expect(causeOf(body, 401)).toBe('blocked-by-conditional-access');
  });

  test('codes are kept in lower case, since Graph itself is not of one mind', () => {
    for (const code of graphErrors.keys()) expect(code).toBe(code.toLowerCase());
  });
});
