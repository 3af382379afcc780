import type { Problem, ProblemType } from '#contract/problem.ts';

/** Every way in which this server refuses, with its status and a title for people. */
const problems: Readonly<Record<ProblemType, { status: number; title: string }>> = {
  'invalid-request': { status: 400, title: 'The request is not as the API describes it' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'key-unusable': { status: 401, title: 'This API key is unknown, revoked, or is over' },
  'sign-in-link-unusable': {
    status: 401,
    title: 'This sign-in link was used already, has expired, or never existed',
  },
  'identity-unusable': { status: 401, title: 'Microsoft’s answer cannot be used to sign in here' },
  'setup-over': { status: 401, title: 'This setup link was used, revoked, or is over' },
  'embed-token-unusable': {
    status: 401,
    title: 'This embed token was used up, is over, or never existed',
  },
  'embed-origin-refused': { status: 403, title: 'The embed token is not for that page' },
  'no-role': { status: 403, title: 'This account has no role here' },
  'not-allowed': { status: 403, title: 'This is not among what you may do here' },
  'cross-site': { status: 403, title: 'Requests from another site are refused' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This address does not know that method' },
  'payload-too-large': { status: 413, title: 'The request is too large' },
  'name-taken': { status: 409, title: 'Another profile has this name' },
  'changed-meanwhile': { status: 412, title: 'Somebody has changed it in the meantime' },
  'precondition-required': { status: 428, title: 'Say in If-Match which version you have seen' },
  'check-run-unusable': { status: 409, title: 'The test does not belong to these credentials' },
  'secret-unreadable': { status: 409, title: 'The stored secret cannot be opened any more' },
  'profile-disabled': { status: 409, title: 'The profile is switched off' },
  'webhook-disabled': { status: 409, title: 'The webhook is switched off' },
  'batch-unfinished': { status: 409, title: 'The tests begun before are not finished' },
  'secret-unchanged': { status: 409, title: 'The new secret is the present one' },
  'no-previous-secret': {
    status: 409,
    title: 'There is no previous secret, or its time is over',
  },
  'link-unusable': { status: 409, title: 'The link was used, revoked, or is over' },
  'idempotency-key-reused': {
    status: 422,
    title: 'This Idempotency-Key came with another request before',
  },
  'idempotent-request-running': {
    status: 409,
    title: 'The first request with this Idempotency-Key is still at work',
  },
  'rate-limited': { status: 429, title: 'Too many requests in a short time' },
  unavailable: { status: 503, title: 'The database does not answer right now' },
  'microsoft-unreachable': { status: 503, title: 'Microsoft does not answer right now' },
  internal: { status: 500, title: 'Something broke on our side' },
};

type Extras = Partial<Pick<Problem, 'detail' | 'errors' | 'current' | 'retryAfter'>>;

/** Thrown by handlers to refuse; the one error handler turns it into the answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: Problem;

  constructor(code: ProblemType, extras: Extras = {}, options?: ErrorOptions) {
    super(code, options);
    this.problem = problem(code, extras);
  }
}

export function problem(code: ProblemType, extras: Extras = {}): Problem {
  return { type: `/problems/${code}`, code, ...problems[code], ...extras };
}
