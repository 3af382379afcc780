import { $ZodError } from 'zod/v4/core';
import type { Problem } from '#contract/problem.ts';
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
import { etagOf } from './etag.ts';
import { problem, Refusal } from './problems.ts';

/** A database that was restarted is back by then, most of the time. */
const retryAfterSeconds = 5;

/** Errors that mean a problem, and nothing more is to be said of it. */
const plainProblems = [
  [ProfileNotFoundError, 'not-found'],
  [SetupLinkNotFoundError, 'not-found'],
  [SetupLinkUsedError, 'link-unusable'],
  [SetupOverError, 'setup-over'],
  [NoPreviousSecretError, 'no-previous-secret'],
  [MalformedCursorError, 'invalid-request'],
  [CheckRunUnusableError, 'check-run-unusable'],
  [BatchUnfinishedError, 'batch-unfinished'],
] as const;

/** The problem that an error means to the caller; `internal` for what nobody foresaw. */
export function refusalOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  const plain = plainProblems.find(([type]) => error instanceof type);
  if (plain !== undefined) return problem(plain[1]);
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
