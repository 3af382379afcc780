import { describe, expect, it } from 'vitest';
import { Problem, problemTypes } from '#contract/problem.ts';
import { problem, Refusal } from './problems.ts';
import { invalidRequest, refusalOf } from './refusal-of.ts';

describe('a problem', () => {
  it.each(problemTypes)('is told as the contract says: %s', (code) => {
    const told = problem(code);
    expect(Problem.parse(told)).toEqual(told);
    expect(told).toMatchObject({ code, type: `/problems/${code}` });
    expect(told.title).toMatch(/^[A-Z].+[a-z]$/);
    expect(told.status).toBeGreaterThanOrEqual(400);
    expect(told.status).toBeLessThan(600);
  });

  it.each([
    ['invalid-request', 400],
    ['not-signed-in', 401],
    ['key-unusable', 401],
    ['sign-in-link-unusable', 401],
    ['cross-site', 403],
    ['not-found', 404],
    ['method-not-allowed', 405],
    ['name-taken', 409],
    ['check-run-unusable', 409],
    ['batch-unfinished', 409],
    ['secret-unreadable', 409],
    ['profile-disabled', 409],
    ['secret-unchanged', 409],
    ['no-previous-secret', 409],
    ['changed-meanwhile', 412],
    ['payload-too-large', 413],
    ['precondition-required', 428],
    ['rate-limited', 429],
    ['internal', 500],
    ['identity-unusable', 401],
    ['no-role', 403],
    ['unavailable', 503],
    ['microsoft-unreachable', 503],
  ] as const)('%s has the status %i', (code, status) => {
    expect(problem(code).status).toBe(status);
  });

  it('says more where there is more to say', () => {
    expect(problem('rate-limited', { retryAfter: 5 })).toEqual({
      ...problem('rate-limited'),
      retryAfter: 5,
    });
  });
});

describe('an error', () => {
  it('that is a refusal tells its own problem', () => {
    const refusal = new Refusal('rate-limited', { retryAfter: 5 });
    expect(refusalOf(refusal)).toEqual(problem('rate-limited', { retryAfter: 5 }));
  });

  it.each([new Error('select * from profiles'), new TypeError('x'), 'text', undefined, null])(
    'that nobody foresaw tells nothing of itself: %j',
    (error) => {
      expect(refusalOf(error)).toEqual(problem('internal'));
    },
  );

  it('of a database that does not answer says when to try again', () => {
    const error = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(refusalOf(error)).toEqual(problem('unavailable', { retryAfter: 5 }));
  });

  it('that is not about fields names none', () => {
    expect(invalidRequest(new Error('x')).problem).toEqual(problem('invalid-request'));
  });
});
