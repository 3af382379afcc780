import * as z from 'zod/mini';
import { cloudIds } from '#domain/catalog/cloud.ts';
import { stepTopics } from '#domain/catalog/step-topic.ts';
import { checkIds, redirectPlatforms, verdicts } from '#domain/checks/check-result.ts';
import { lastAttempt, recentChanges } from '#domain/checks/recheck.ts';
import { credentialFields } from '#domain/credentials/credential-field.ts';
import { failureCodes } from '#domain/diagnosis/failure-code.ts';
import { GuideSelection } from './guide-selection.ts';

/** The three values that an administrator hands over. Lengths bound the work, not the format. */
export const Credentials = z.strictObject({
  clientId: z.string().check(z.maxLength(200)),
  clientSecret: z.string().check(z.maxLength(500)),
  tenant: z.string().check(z.maxLength(500)),
});

export type Credentials = z.infer<typeof Credentials>;

/** `POST /api/v1/checks` */
export const CheckRequest = z.strictObject({
  platform: z.string().check(z.maxLength(100)),
  connector: z.string().check(z.maxLength(100)),
  selection: GuideSelection,
  credentials: Credentials,
  /** For a guide whose redirect URI only its reader knows; without it that is not checked. */
  redirectUri: z.optional(z.string().check(z.maxLength(256))),
  /**
   * Something was changed a moment ago, and Microsoft may not have passed it on yet: what that would
   * explain is `pending` until the last attempt.
   */
  recheck: z.optional(
    z.strictObject({
      recent: z.readonly(z.array(z.enum(recentChanges)).check(z.maxLength(2))),
      attempt: z.int().check(z.minimum(0), z.maximum(lastAttempt)),
    }),
  ),
});

export type CheckRequest = z.infer<typeof CheckRequest>;

const ProviderDetails = z.strictObject({
  status: z.optional(z.int()),
  error: z.optional(z.string()),
  codes: z.readonly(z.array(z.int())),
  description: z.optional(z.string()),
  traceId: z.optional(z.string()),
  correlationId: z.optional(z.string()),
  timestamp: z.optional(z.string()),
  retryAfter: z.optional(z.int()),
});

/** Why a check, or a way through Microsoft's pages, did not end well. */
export const Finding = z.strictObject({
  code: z.enum(failureCodes),
  field: z.optional(z.enum(credentialFields)),
  topic: z.optional(z.enum(stepTopics)),
  retryable: z.boolean(),
  values: z.optional(
    z.strictObject({
      names: z.optional(z.readonly(z.array(z.string()))),
      expected: z.optional(z.string()),
      found: z.optional(z.string()),
      cloud: z.optional(z.enum(cloudIds)),
      count: z.optional(z.int()),
      at: z.optional(z.number()),
    }),
  ),
  details: z.optional(ProviderDetails),
});

export type Finding = z.infer<typeof Finding>;
const Names = z.readonly(z.array(z.string()));

const ActionFacts = z.strictObject({
  working: Names,
  failing: z.readonly(
    z.array(z.strictObject({ id: z.string(), missing: z.readonly(z.array(Names)) })),
  ),
});

const RegistrationFacts = z.strictObject({
  applicationObjectId: z.optional(z.string()),
  servicePrincipalObjectId: z.optional(z.string()),
  redirectUris: z.optional(
    z.readonly(z.array(z.strictObject({ uri: z.string(), platform: z.enum(redirectPlatforms) }))),
  ),
  expectedRedirectUri: z.optional(z.string()),
  secretExpiresAt: z.optional(z.number()),
  secretExpiresAmbiguous: z.optional(z.boolean()),
});

export const CheckResult = z.strictObject({
  id: z.enum(checkIds),
  verdict: z.enum(verdicts),
  facts: z.optional(
    z.strictObject({
      tenantId: z.optional(z.string()),
      appName: z.optional(z.string()),
      expiresIn: z.optional(z.number()),
      granted: z.optional(Names),
      actions: z.optional(ActionFacts),
      registration: z.optional(RegistrationFacts),
      recheckInSeconds: z.optional(z.int()),
    }),
  ),
  findings: z.optional(z.readonly(z.array(Finding).check(z.minLength(1)))),
  blockedBy: z.optional(z.enum(checkIds)),
});

export type CheckResult = z.infer<typeof CheckResult>;

/** One test of credentials, whole. Times are milliseconds since the epoch. */
export const CheckRun = z.strictObject({
  id: z.string(),
  verdict: z.enum(verdicts),
  results: z.readonly(z.array(CheckResult)),
  startedAt: z.int(),
  endedAt: z.int(),
});

export type CheckRun = z.infer<typeof CheckRun>;

/**
 * `GET /api/v1/checks/:id`: a run for the session that made it, and for nobody else, for a day. What
 * it was made for stands beside it, so that a page knows whether it still fits; never the credentials.
 */
export const KeptCheckRun = z.strictObject({
  run: CheckRun,
  platform: z.string(),
  connector: z.string(),
  selection: GuideSelection,
});

export type KeptCheckRun = z.infer<typeof KeptCheckRun>;

/**
 * With `Accept: text/event-stream` the answer is a stream of these, named by the SSE field `event`:
 * `check` as each ends, then one `run`; `problem` when something broke on our side in mid-stream.
 */
export type CheckEventName = 'check' | 'run' | 'problem';
