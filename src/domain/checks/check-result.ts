import type { CloudId } from '../catalog/cloud.ts';
import type { StepTopic } from '../catalog/step-topic.ts';
import type { CredentialField } from '../credentials/credential-field.ts';
import type { FailureCode } from '../diagnosis/failure-code.ts';

/** In the order in which they are made. Which of them a permission type has says `checksFor`. */
export const checkIds = [
  'format',
  'tenant',
  'secret',
  'identity',
  'permissions',
  'registration',
  'consent',
] as const;

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
  /** How many there are beside what `names` lists. */
  readonly count?: number | undefined;
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

/** What will work, by the permissions that are granted. Actions by id, in the order of the catalog. */
export type ActionFacts = {
  readonly working: readonly string[];
  readonly failing: readonly {
    readonly id: string;
    /** Every group must be met, by any one scope of it. Empty: no permission of this type can do it. */
    readonly missing: readonly (readonly string[])[];
  }[];
};

/** What the app has read about itself. */
export type RegistrationFacts = {
  /** Object IDs: what is pasted by mistake where the client ID belongs. */
  readonly applicationObjectId?: string | undefined;
  readonly servicePrincipalObjectId?: string | undefined;
  /** Absent when they could not be read. */
  readonly redirectUris?: readonly RegisteredRedirectUri[] | undefined;
  /** Present when it was compared. */
  readonly expectedRedirectUri?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly secretExpiresAt?: number | undefined;
  /** Several secrets look alike, and the first of them to expire is named. */
  readonly secretExpiresAmbiguous?: boolean | undefined;
};

export const redirectPlatforms = ['web', 'spa', 'publicClient'] as const;

export type RegisteredRedirectUri = {
  readonly uri: string;
  readonly platform: (typeof redirectPlatforms)[number];
};

/** What a check has learned, whatever its verdict. */
export type CheckFacts = {
  /** The tenant's GUID, also when a domain was entered. */
  readonly tenantId?: string | undefined;
  /** Name of the app as the token states it. */
  readonly appName?: string | undefined;
  /** Seconds that the test token would have been good for. */
  readonly expiresIn?: number | undefined;
  /** Names of the permissions that are granted: in the token, tenant-wide, or to who signed in. */
  readonly granted?: readonly string[] | undefined;
  readonly actions?: ActionFacts | undefined;
  readonly registration?: RegistrationFacts | undefined;
  /** For `pending`: when the same test is worth making again. */
  readonly recheckInSeconds?: number | undefined;
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

/** What Entra may keep from us without anything being wrong: then these say nothing. */
const optional: ReadonlySet<CheckId> = new Set(['registration', 'consent']);

/**
 * The verdict on a whole run: the worst of the checks that say something. One that was not made
 * leaves the word to the one that blocked it. `registration` and `consent` depend on what Entra lets
 * the app read; where that is nothing they are `unknown`, and the run is judged by the others.
 */
export function overallVerdict(results: readonly CheckResult[]): Verdict {
  const severity: readonly Verdict[] = ['failed', 'unknown', 'pending', 'warning'];
  const said = results.filter(
    ({ id, verdict, blockedBy }) =>
      blockedBy === undefined && !(verdict === 'unknown' && optional.has(id)),
  );
  return severity.find((verdict) => said.some((result) => result.verdict === verdict)) ?? 'passed';
}
