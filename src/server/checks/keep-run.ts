import { randomUUID } from 'node:crypto';
import type { CheckRun } from '#contract/checks.ts';
import { type CheckResult, overallVerdict } from '#domain/checks/check-result.ts';
import type { CheckMaker } from '#domain/profile/check-maker.ts';
import type { NewCheckRun } from '../profiles/check-run-record.ts';
import type { CheckRuns } from '../profiles/check-run-repository.ts';
import type { Sealing } from '../profiles/sealing.ts';
import { runChecks, type TestedSetup, type TestTools } from './run-checks.ts';
import { seenTenant } from './seen-tenant.ts';

export type CheckSubject = TestedSetup & {
  readonly sessionId: string;
  readonly platform: string;
  readonly connector: string;
  readonly madeBy: CheckMaker;
};

export type CheckNeeds = TestTools & {
  readonly checkRuns: CheckRuns;
  readonly sealing: Sealing;
};

/**
 * Tests credentials, yields each result as it is known, and keeps the run, tied to these very
 * credentials by a keyed digest. Returns the kept run; throws an AbortError, and keeps nothing, when `signal` aborts.
 */
export async function* keepRun(
  subject: CheckSubject,
  { entra, checkRuns, sealing, now }: CheckNeeds,
  signal?: AbortSignal,
): AsyncGenerator<CheckResult, NewCheckRun, undefined> {
  const startedAt = now();
  const results: CheckResult[] = [];
  for await (const result of runChecks(subject, { entra, now }, signal)) {
    results.push(result);
    yield result;
  }
  const { actions, permissionType, strategy, accountType, cloud } = subject.selection;
  const run: NewCheckRun = {
    id: randomUUID(),
    verdict: overallVerdict(results),
    results,
    startedAt,
    endedAt: now(),
    sessionId: subject.sessionId,
    platform: subject.platform,
    connector: subject.connector,
    cloud: subject.credentials.cloud,
    selection: { actions, permissionType, strategy, accountType, cloud },
    credentialsDigest: sealing.digest(subject.credentials),
    tenantId: seenTenant(results),
    madeBy: subject.madeBy,
  };
  await checkRuns.save(run);
  return run;
}

/** A run as the contract tells of it. */
export function toCheckRun({ id, verdict, results, startedAt, endedAt }: CheckRun): CheckRun {
  return { id, verdict, results, startedAt, endedAt };
}
