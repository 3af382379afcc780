import type { AuditOutcome } from '#contract/audit-events.ts';
import type { CheckRun } from '#contract/checks.ts';
import type { CheckResult, Verdict } from '#domain/checks/check-result.ts';
import { seenTenant } from '../checks/seen-tenant.ts';
import type { Audit } from './audit-of.ts';

type Place = { readonly platform: string; readonly connector: string };

/** A run in a guide, which is written down when it has ended, and not when the caller left before. */
export async function* auditTest(
  running: AsyncGenerator<CheckResult, CheckRun, undefined>,
  { audit, ...place }: Place & { readonly audit: Audit },
): AsyncGenerator<CheckResult, CheckRun, undefined> {
  const run = yield* running;
  await audit.tell('credentials.tested', aboutTest(run, place));
  return run;
}

/**
 * What there is to say of a test in a guide. Of what was typed nothing: people paste secrets into every field.
 * The tenant is the one that the test has found.
 */
export function aboutTest(
  { verdict, results }: Pick<CheckRun, 'verdict' | 'results'>,
  { platform, connector }: Place,
) {
  const data = { verdict, platform, connector, tenantId: seenTenant(results) };
  return { outcome: outcomeOf(verdict), data };
}

export function outcomeOf(verdict: Verdict): AuditOutcome {
  return verdict === 'failed' ? 'failed' : 'done';
}
