import type { Logger } from 'pino';
import type { PageData } from '#contract/page.ts';
import type { CloudId } from '#domain/catalog/cloud.ts';
import type { ApiKeys } from './access/api-keys.ts';
import type { AuditLog } from './access/audit-log.ts';
import type { MicrosoftSignIns } from './access/microsoft-sign-ins.ts';
import type { OperatorSessions } from './access/operator-sessions.ts';
import type { RateLimits } from './access/rate-limit.ts';
import type { RepeatedRequests } from './access/repeated-requests.ts';
import type { SessionsOfOperators } from './access/sessions-of-operators.ts';
import type { SignInLinks } from './access/sign-in-links.ts';
import type { SignedStates } from './access/signed-states.ts';
import type { Catalog } from './catalog/catalog.ts';
import type { CheckBatches } from './clock/check-batches.ts';
import type { ConsentRequests } from './consent/consent-request-repository.ts';
import type { EntraClient } from './entra/create-entra-client.ts';
import type { SetupLinks } from './links/setup-links.ts';
import type { SetupSessions } from './links/setup-sessions.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { CheckHistory } from './profiles/check-history.ts';
import type { CheckRuns } from './profiles/check-run-repository.ts';
import type { DeletedProfiles } from './profiles/deleted-profiles.ts';
import type { ProfileEdits } from './profiles/profile-edits.ts';
import type { Profiles } from './profiles/profile-repository.ts';
import type { Sealing } from './profiles/sealing.ts';
import type { SecretRotations } from './profiles/secret-rotations.ts';
import type { SignInTests } from './sign-in-tests/sign-in-test-repository.ts';
import type { TrustedProxies } from './trusted-proxies.ts';
import type { WebhookSender } from './webhooks/create-sender.ts';
import type { WebhookDeliveries } from './webhooks/webhook-deliveries.ts';
import type { Webhooks } from './webhooks/webhook-repository.ts';

/** What the composition root makes and hands to the HTTP layer. */
export type Services = {
  readonly catalog: Catalog;
  readonly profiles: Profiles;
  readonly profileEdits: ProfileEdits;
  readonly secretRotations: SecretRotations;
  readonly deletedProfiles: DeletedProfiles;
  readonly checkHistory: CheckHistory;
  readonly checkRuns: CheckRuns;
  readonly checkBatches: CheckBatches;
  readonly sealing: Sealing;
  readonly entra: EntraClient;
  /** Where a tenant may be looked for. */
  readonly searchedClouds: readonly CloudId[];
  readonly signInLinks: SignInLinks;
  readonly sessions: OperatorSessions;
  readonly sessionsOfOperators: SessionsOfOperators;
  /** Where operators sign in with Microsoft. */
  readonly microsoftSignIns: MicrosoftSignIns | undefined;
  readonly apiKeys: ApiKeys;
  readonly repeatedRequests: RepeatedRequests;
  readonly rateLimits: RateLimits;
  readonly auditLog: AuditLog;
  readonly states: SignedStates;
  readonly signInTests: SignInTests;
  readonly consentRequests: ConsentRequests;
  readonly setupLinks: SetupLinks;
  readonly setupSessions: SetupSessions;
  /** Origins to which a setup may lead on. */
  readonly returnOrigins: readonly string[];
  /** Origins whose pages may frame the wizard; undefined leaves that to embed tokens alone. */
  readonly embedOrigins: readonly string[] | undefined;
  readonly webhooks: Webhooks;
  readonly webhookDeliveries: WebhookDeliveries;
  readonly webhookSender: WebhookSender;
  readonly log: Logger;
  /** Where they are asked for, with the token that opens them. */
  readonly metrics: Metrics | undefined;
  readonly metricsToken: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Configured origin; without it, the one that the request was made to. */
  readonly publicUrl: string | undefined;
  /** Credentials of a practice tenant, to be offered on the page. */
  readonly practice: PageData['practice'];
  /** Whose `X-Forwarded-For` is believed; nobody's without it. */
  readonly trustedProxies: TrustedProxies | undefined;
  /** Resolves when the database answers. */
  readonly ready: () => Promise<void>;
  /** Called when a sign-in link was used, so that the operator has another one. */
  readonly onSignInLinkSpent: () => void;
  /** Called when many tests wait to be made, so that they begin at once. */
  readonly onBatchMade: () => void;
  /** Called when an event is to be sent again, so that it is at once. */
  readonly onReplay: () => void;
};
