import type { StepTopic } from '../catalog/step-topic.ts';
import type { CredentialField } from '../credentials/credential-field.ts';
import type { FailureCode } from './failure-code.ts';

/**
 * Where the cause lies. `input`: a value that was entered. `entra-configuration`: the customer's
 * tenant. `policy`: a rule of the customer's that works as intended. `sign-in`: the person at the
 * sign-in page, which says nothing about the app. `microsoft`: Entra itself. `network`: what lies
 * between. `ours`: this product asked wrongly.
 */
export const faults = [
  'input',
  'entra-configuration',
  'policy',
  'sign-in',
  'microsoft',
  'network',
  'ours',
] as const;

export type Fault = (typeof faults)[number];

/**
 * Who can mend it. `admin`: whoever registers the app. `global-admin`: a Global or Privileged Role
 * Administrator. `operator`: whoever runs Scopewright. `microsoft`: nobody else, so wait.
 */
export type Fixer =
  | 'admin'
  | 'global-admin'
  | 'conditional-access-owner'
  | 'operator'
  | 'microsoft';

export type Diagnosis = {
  readonly fault: Fault;
  readonly fixer: Fixer;
  /** The value to look at, where one is to blame or likely to be. */
  readonly field?: CredentialField;
  /** The step of the guide to go back to. */
  readonly topic?: StepTopic;
  /** The same attempt, later and with nothing changed, may succeed. */
  readonly retryable: boolean;
  /**
   * Whether the server itself asks again at once: `soon` after a moment, `when-told` only if the
   * provider names a short time. Left out where the same question gets the same answer.
   */
  readonly retry?: 'soon' | 'when-told';
};

const admin = { fixer: 'admin', retryable: false } as const;
const clientId = { ...admin, fault: 'input', field: 'clientId', topic: 'client-id' } as const;
const secret = { ...admin, fault: 'input', field: 'clientSecret', topic: 'client-secret' } as const;
const tenant = { ...admin, fault: 'input', field: 'tenant', topic: 'credentials' } as const;
const configuration = { ...admin, fault: 'entra-configuration' } as const;
const registration = { ...configuration, topic: 'registration' } as const;
const redirectUri = { ...configuration, topic: 'redirect-uri' } as const;
const permissions = { ...configuration, topic: 'permissions' } as const;
const consent = {
  fault: 'entra-configuration',
  fixer: 'global-admin',
  topic: 'consent',
  retryable: true,
} as const;
const policy = {
  fault: 'policy',
  fixer: 'conditional-access-owner',
  retryable: false,
} as const;
const signIn = { ...admin, fault: 'sign-in' } as const;
const microsoft = { fault: 'microsoft', fixer: 'microsoft', retryable: true } as const;
const network = { fault: 'network', fixer: 'operator', retryable: true } as const;
const ours = { fault: 'ours', fixer: 'operator', retryable: false } as const;

/** What follows from each cause. A code without an entry does not compile. */
export const diagnoses: Readonly<Record<FailureCode, Diagnosis>> = {
  'client-id-missing': clientId,
  'client-id-malformed': clientId,
  'client-id-placeholder': clientId,
  'client-id-is-tenant-id': clientId,
  'client-id-is-microsoft-app': clientId,
  'secret-missing': secret,
  'secret-is-secret-id': secret,
  'secret-is-masked': secret,
  'secret-is-placeholder': secret,
  'tenant-missing': tenant,
  'tenant-malformed': tenant,
  'tenant-placeholder': tenant,
  'tenant-is-reserved': tenant,

  'tenant-not-found': tenant,
  'tenant-in-other-cloud': tenant,
  'client-not-found': clientId,
  'client-disabled': { ...registration, field: 'clientId' },
  // Entra also says so for a while after the consent that creates the service principal.
  'service-principal-missing': { ...consent, field: 'clientId' },
  // Entra also says so for a while after the secret was made.
  'secret-wrong': { ...secret, retryable: true },
  'secret-expired': secret,
  'blocked-by-conditional-access': policy,
  throttled: { ...microsoft, retry: 'when-told' },
  'provider-down': { ...microsoft, retry: 'soon' },

  'class-invalid-client': secret,
  'class-unauthorized-client': { ...clientId, fault: 'entra-configuration' },
  'class-invalid-request': ours,
  'class-invalid-tenant': tenant,
  'class-invalid-scope': ours,
  'class-invalid-resource': ours,
  'class-invalid-grant': policy,
  'class-interaction-required': policy,
  'class-consent-required': consent,
  'class-access-denied': { ...policy, fixer: 'global-admin', topic: 'consent' },
  'class-unsupported-grant-type': ours,
  'class-unknown': { ...configuration, topic: 'credentials' },

  'timed-out': network,
  'host-not-found': network,
  'connection-refused': network,
  'connection-lost': { ...network, retry: 'soon' },
  'tls-failed': { ...network, retryable: false },
  'unexpected-redirect': { ...network, retryable: false },
  'unexpected-status': network,
  'answer-not-json': network,
  'answer-malformed': network,
  'answer-too-large': network,

  'token-missing': microsoft,
  'token-unreadable': { ...microsoft, fixer: 'operator', retryable: false },
  'token-for-other-client': { ...clientId, fault: 'entra-configuration' },
  'token-for-other-tenant': { ...tenant, fault: 'entra-configuration' },

  'tenant-deleted': tenant,
  'tenant-inactive': { ...tenant, fault: 'entra-configuration', fixer: 'global-admin' },
  'client-is-public': redirectUri,
  'app-is-single-tenant': registration,
  'agent-identity': { ...registration, field: 'clientId' },
  'claims-mapping-refused': registration,
  'assertion-refused': ours,
  'redirect-uri-mismatch': redirectUri,
  'no-redirect-uri': redirectUri,
  'redirect-uri-of-spa': redirectUri,
  'redirect-uri-not-spa': ours,

  'api-missing-in-tenant': consent,
  'api-needs-assignment': { ...consent, topic: 'permissions', retryable: false },
  'permission-not-listed': permissions,
  // Entra also says so for some seconds after the consent.
  'consent-missing': consent,
  'consent-declined': { ...consent, fixer: 'admin' },
  'consent-needs-admin': { ...consent, retryable: false },
  'user-not-assigned': { ...configuration, topic: 'consent' },

  'device-not-accepted': policy,
  'sign-in-at-risk': policy,
  'blocked-by-security-policy': policy,
  'blocked-by-security-defaults': { ...policy, fixer: 'global-admin' },
  'cross-tenant-outbound-blocked': policy,
  'cross-tenant-inbound-blocked': policy,

  'more-proof-needed': signIn,
  'session-missing': signIn,
  'account-of-other-tenant': signIn,
  'account-not-found': signIn,
  'user-password-wrong': signIn,
  'user-password-expired': signIn,
  'user-disabled': { ...signIn, fixer: 'global-admin' },
  'user-locked': { ...signIn, retryable: true },
  'sign-in-expired': signIn,
  'code-redeemed': signIn,
  'sign-in-mixed-up': ours,

  'graph-token-refused': microsoft,
  'graph-denied': { ...permissions, fixer: 'global-admin' },
  'graph-needs-licence': { ...configuration, fixer: 'global-admin' },
  // Graph also says so for some minutes after something was made.
  'graph-not-found': { ...registration, retryable: true },
  'graph-request-refused': ours,
  'graph-down': { ...microsoft, retry: 'soon' },
  'graph-refused': configuration,

  'permissions-none-granted': consent,
  'permissions-not-granted': consent,
  'granted-beyond-selection': permissions,
  'scopes-not-granted': consent,
  // Nobody's fault: a sign-in proves what the app may not read.
  'consent-not-proven': { ...microsoft, topic: 'consent', retryable: false },
  'refresh-token-missing': permissions,

  'registration-unreadable': microsoft,
  'redirect-uri-not-registered': redirectUri,
  'redirect-uri-wrong-platform': redirectUri,
  'redirect-uri-trailing-slash': redirectUri,
  'redirect-uri-case': redirectUri,
  'redirect-uri-http': redirectUri,
  'permissions-not-configured': permissions,
  'configured-beyond-selection': permissions,
  'account-type-too-narrow': registration,
  'account-type-too-wide': registration,
  'account-type-personal': registration,
  'secret-expires-soon': secret,
  'disabled-by-microsoft': registration,
  'assignment-is-required': { ...permissions, topic: 'consent' },
};
