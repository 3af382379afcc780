import type { CloudId } from '../catalog/cloud.ts';
import type { StepTopic } from '../catalog/step-topic.ts';
import type { CredentialField } from '../credentials/credential-field.ts';
import type { FailureCode } from '../diagnosis/failure-code.ts';

/** In the order in which they are made; a later one needs what an earlier one proves. */
export const checkIds = ['format', 'tenant', 'secret', 'identity'] as const;

export type CheckId = (typeof checkIds)[number];

export const verdicts = ['passed', 'failed', 'warning', 'pending', 'unknown'] as const;

export type Verdict = (typeof verdicts)[number];

/** The provider's own words on a failure, cut to size; never a secret, never HTML. */
export type ProviderDetails = {
  /** HTTP status of the answer, when there was one. */
  readonly status?: number | undefined;
  /** OAuth 2.0 `error`, or the code of Microsoft Graph's. */
  readonly error?: string | undefined;
  /** AADSTS numbers, as in `error_codes`. */
  readonly codes: readonly number[];
  readonly description?: string | undefined;
  readonly traceId?: string | undefined;
  readonly correlationId?: string | undefined;
  /** As the provider writes it: "2026-08-13 21:24:29Z". */
  readonly timestamp?: string | undefined;
  /** Seconds that the provider asks to wait. */
  readonly retryAfter?: number | undefined;
};

/** What a finding's sentences name. Never a secret. */
export type FindingValues = {
  /** Scopes, actions by id, or other names, as the code of the finding says. */
  readonly names?: readonly string[] | undefined;
  readonly expected?: string | undefined;
  readonly found?: string | undefined;
  readonly cloud?: CloudId | undefined;
  /** Milliseconds since the epoch. */
  readonly at?: number | undefined;
};

/** Why a check did not pass, in codes: the cause, where to look, where to go back to. */
export type Finding = {
  readonly code: FailureCode;
  readonly field?: CredentialField | undefined;
  readonly topic?: StepTopic | undefined;
  /** Trying again later, with nothing changed, may help. */
  readonly retryable: boolean;
  readonly values?: FindingValues | undefined;
  readonly details?: ProviderDetails | undefined;
};

/** What a passed check has learned. */
export type CheckFacts = {
  /** The tenant's GUID, also when a domain was entered. */
  readonly tenantId?: string | undefined;
  /** Name of the app as the token states it. */
  readonly appName?: string | undefined;
  /** Seconds that the test token would have been good for. */
  readonly expiresIn?: number | undefined;
};

export type CheckResult = {
  readonly id: CheckId;
  readonly verdict: Verdict;
  readonly facts?: CheckFacts | undefined;
  /**
   * What speaks against it, the worst first. Present, and not empty, exactly when the verdict is
   * `failed`, `warning` or `pending`, or `unknown` for a cause.
   */
  readonly findings?: readonly Finding[] | undefined;
  /** For `unknown`: the earlier check that did not pass, so that this one was not made. */
  readonly blockedBy?: CheckId | undefined;
};

/** The verdict on a whole run: the worst of its checks. */
export function overallVerdict(results: readonly CheckResult[]): Verdict {
  const severity: readonly Verdict[] = ['failed', 'unknown', 'pending', 'warning'];
  return (
    severity.find((verdict) => results.some((result) => result.verdict === verdict)) ?? 'passed'
  );
}
