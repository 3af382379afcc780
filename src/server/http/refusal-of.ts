import { $ZodError } from 'zod/v4/core';
import type { Problem, ProblemType } from '#contract/problem.ts';
import { BatchUnfinishedError } from '../clock/check-batches.ts';
import { isDatabaseUnavailable } from '../db/is-unavailable.ts';
import {
  SetupLinkNotFoundError,
  SetupLinkUsedError,
  SetupOverError,
} from '../links/link-errors.ts';
import { CheckRunUnusableError } from '../profiles/check-run-repository.ts';
import { MalformedCursorError } from '../profiles/profile-cursor.ts';
import {
  ChangedMeanwhileError,
  type CurrentProfile,
  NameTakenError,
  NoPreviousSecretError,
  ProfileNotFoundError,
} from '../profiles/profile-errors.ts';
import { SecretUnreadableError } from '../profiles/secret-unreadable-error.ts';
import {
  TooManyWebhooksError,
  WebhookDisabledError,
  WebhookNotFoundError,
} from '../webhooks/webhook-record.ts';
import { etagOf } from './etag.ts';
import { problem, Refusal } from './problems.ts';

/** A database that was restarted is back by then, most of the time. */
const retryAfterSeconds = 5;

/** Errors of which there is nothing to tell but their code. */
const plainly: readonly (readonly [abstract new (...args: never[]) => Error, ProblemType])[] = [
  [ProfileNotFoundError, 'not-found'],
  [SetupLinkNotFoundError, 'not-found'],
  [SetupLinkUsedError, 'link-unusable'],
  [SetupOverError, 'setup-over'],
  [WebhookNotFoundError, 'not-found'],
  [WebhookDisabledError, 'webhook-disabled'],
  [NoPreviousSecretError, 'no-previous-secret'],
  [MalformedCursorError, 'invalid-request'],
  [CheckRunUnusableError, 'check-run-unusable'],
  [BatchUnfinishedError, 'batch-unfinished'],
];

/** The problem that an error means to the caller; `internal` for what nobody foresaw. */
export function refusalOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  const [, code] = plainly.find(([kind]) => error instanceof kind) ?? [];
  if (code !== undefined) return problem(code);
  if (error instanceof TooManyWebhooksError) {
    return problem('invalid-request', { errors: [{ pointer: '', code: 'too_many' }] });
  }
  if (error instanceof SecretUnreadableError) {
    return problem('secret-unreadable', { detail: error.message });
  }
  if (error instanceof NameTakenError) {
    return problem('name-taken', { current: current(error.current) });
  }
  if (error instanceof ChangedMeanwhileError) {
    return problem('changed-meanwhile', { current: current(error.current) });
  }
  return isDatabaseUnavailable(error)
    ? problem('unavailable', { retryAfter: retryAfterSeconds })
    : problem('internal');
}

function current({ id, name, version, updatedAt }: CurrentProfile) {
  return { id, name, etag: etagOf(version), updatedAt };
}

/** Which fields of a request do not hold, as JSON pointers. */
export function invalidRequest(error: unknown): Refusal {
  const issues = error instanceof $ZodError ? error.issues : [];
  const errors = issues.map(({ path, code }) => ({
    pointer: path.map((part) => `/${String(part)}`).join(''),
    code: code ?? 'invalid',
  }));
  return new Refusal('invalid-request', errors.length > 0 ? { errors } : {}, { cause: error });
}
