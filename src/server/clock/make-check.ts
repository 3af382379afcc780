import type { Logger } from 'pino';
import { isScheduled } from '#domain/profile/check-schedule.ts';
import type { RateLimits } from '../access/rate-limit.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { type CheckNeeds, keepRun } from '../checks/keep-run.ts';
import { storedSubject } from '../checks/stored-subject.ts';
import { isDatabaseUnavailable } from '../db/is-unavailable.ts';
import { isCancelled } from '../entra/cancelled.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { ChangedMeanwhileError, ProfileNotFoundError } from '../profiles/profile-errors.ts';
import type { ProfileRecord } from '../profiles/profile-record.ts';
import type { Profiles } from '../profiles/profile-repository.ts';
import { SecretUnreadableError } from '../profiles/secret-unreadable-error.ts';
import { StoredRowError } from '../profiles/stored-json.ts';
import { type CheckQueue, type LeasedCheck, LeaseLostError } from './leased-check.ts';
import { waitForClient } from './wait-for-client.ts';

export type CheckMaking = CheckNeeds & {
  readonly catalog: Catalog;
  readonly profiles: Profiles;
  readonly rateLimits: RateLimits;
  readonly metrics: Metrics | undefined;
  readonly log: Logger;
};

type MadeBy = CheckQueue['madeBy'];

/**
 * Makes a leased test and records it, once: together with the end of its lease, or not at all. Whatever is
 * wrong with the profile is logged and ends this test alone; rejects only when the database is away.
 */
export async function makeCheck(
  check: LeasedCheck,
  { madeBy, ...making }: CheckMaking & { readonly madeBy: MadeBy },
  signal: AbortSignal,
): Promise<void> {
  try {
    await test(check, { madeBy, ...making }, signal);
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw error;
    await endOtherwise(check, error, { madeBy, ...making });
  }
}

async function test(
  check: LeasedCheck,
  { madeBy, ...making }: CheckMaking & { readonly madeBy: MadeBy },
  signal: AbortSignal,
): Promise<void> {
  const { profiles, now, metrics, log } = making;
  const record = await profiles.find(check.profileId);
  if (record === undefined || !isTested(record, madeBy)) return check.drop();
  const stored = await storedSubject(record, making);
  if (stored.guide === undefined) throw new GuideGoneError();
  const waitMs = await waitForClient(stored.credentials, making);
  if (waitMs > 0) return check.putOff(now() + waitMs);
  // Of no session: what the clock tests is not the last test of whoever is signed in.
  const running = keepRun({ ...stored, madeBy, sessionId: madeBy }, making, signal);
  let step = await running.next();
  while (!step.done) step = await running.next();
  const run = step.value;
  await profiles.recordCheck(record, run, (trx) => check.settle(trx, run.verdict));
  metrics?.ownCheck({ madeBy, verdict: run.verdict });
  log.info({ profile: record.id, run: run.id, verdict: run.verdict, madeBy }, 'profile tested');
}

function isTested({ status }: ProfileRecord, madeBy: MadeBy): boolean {
  return madeBy === 'schedule' ? isScheduled(status) : status !== 'disabled';
}

/** Nobody can be asked about what the catalog does not know any more. */
class GuideGoneError extends Error {
  override readonly name = 'GuideGoneError';

  constructor() {
    super('The catalog has no such guide any more.');
  }
}

async function endOtherwise(
  check: LeasedCheck,
  err: unknown,
  { madeBy, now, metrics, log }: CheckMaking & { readonly madeBy: MadeBy },
): Promise<void> {
  const profile = check.profileId;
  if (err instanceof LeaseLostError) {
    log.info({ profile, madeBy }, 'a test took too long and is made by somebody else');
    return;
  }
  if (isOvertaken(err)) return check.putOff(now());
  const verdict = isHopeless(err) ? 'failed' : 'unknown';
  log.error({ err, profile, madeBy }, 'a profile cannot be tested');
  metrics?.ownCheck({ madeBy, verdict });
  await check.endUntested(verdict).catch((error: unknown) => {
    if (!(error instanceof LeaseLostError)) throw error;
  });
}

/** Nothing is wrong: the server stops, or the profile is another by now. It is taken up again. */
function isOvertaken(error: unknown): boolean {
  return (
    isCancelled(error) ||
    error instanceof ChangedMeanwhileError ||
    error instanceof ProfileNotFoundError
  );
}

/** Trying again soon would not help: a person has to do something. */
function isHopeless(error: unknown): boolean {
  return (
    error instanceof SecretUnreadableError ||
    error instanceof GuideGoneError ||
    error instanceof StoredRowError
  );
}
