import { $ZodError } from 'zod/v4/core';
import type { Problem } from '#contract/problem.ts';
import { BatchUnfinishedError } from '../clock/check-batches.ts';
import { isDatabaseUnavailable } from '../db/is-unavailable.ts';
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
import { etagOf } from './etag.ts';
import { problem, Refusal } from './problems.ts';

/** A database that was restarted is back by then, most of the time. */
const retryAfterSeconds = 5;

/** The problem that an error means to the caller; `internal` for what nobody foresaw. */
export function refusalOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof ProfileNotFoundError) return problem('not-found');
  if (error instanceof NoPreviousSecretError) return problem('no-previous-secret');
  if (error instanceof MalformedCursorError) return problem('invalid-request');
  if (error instanceof CheckRunUnusableError) return problem('check-run-unusable');
  if (error instanceof BatchUnfinishedError) return problem('batch-unfinished');
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
