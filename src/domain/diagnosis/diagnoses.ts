import type { StepTopic } from '../catalog/step-topic.ts';
import type { CredentialField } from '../credentials/credential-field.ts';
import type { FailureCode } from './failure-code.ts';

/**
 * Where the cause lies. `input`: a value that was entered. `entra-configuration`: the customer's
 * tenant. `policy`: a rule of the customer's that works as intended. `microsoft`: Entra itself.
 * `network`: what lies between. `ours`: this product asked wrongly.
 */
type Fault = 'input' | 'entra-configuration' | 'policy' | 'microsoft' | 'network' | 'ours';

export type Diagnosis = {
  readonly fault: Fault;
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

const clientId = {
  fault: 'input',
  field: 'clientId',
  topic: 'client-id',
  retryable: false,
} as const;
const secret = {
  fault: 'input',
  field: 'clientSecret',
  topic: 'client-secret',
  retryable: false,
} as const;
const tenant = { fault: 'input', field: 'tenant', topic: 'credentials', retryable: false } as const;
const consent = { fault: 'entra-configuration', topic: 'consent', retryable: true } as const;
const policy = { fault: 'policy', retryable: false } as const;
const microsoft = { fault: 'microsoft', retryable: true } as const;
const network = { fault: 'network', retryable: true } as const;
const permissions = {
  fault: 'entra-configuration',
  topic: 'permissions',
  retryable: false,
} as const;
const redirectUri = { ...permissions, topic: 'redirect-uri' } as const;
const accountType = { ...permissions, topic: 'registration' } as const;
const ours = { fault: 'ours', retryable: false } as const;

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
  'client-disabled': {
    fault: 'entra-configuration',
    field: 'clientId',
    topic: 'registration',
    retryable: false,
  },
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
  'class-access-denied': { ...policy, topic: 'consent' },
  'class-unsupported-grant-type': ours,
  'class-unknown': { fault: 'entra-configuration', topic: 'credentials', retryable: false },

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
  'token-unreadable': { ...microsoft, retryable: false },
  'token-for-other-client': { ...clientId, fault: 'entra-configuration' },
  'token-for-other-tenant': { ...tenant, fault: 'entra-configuration' },

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
  'account-type-too-narrow': accountType,
  'account-type-too-wide': accountType,
  'account-type-personal': accountType,
  'secret-expires-soon': secret,
  'disabled-by-microsoft': accountType,
  'assignment-is-required': { ...permissions, topic: 'consent' },
};
