/**
 * Every cause that a test can end with, in our words. Each has an entry in `diagnoses` and a
 * sentence in the messages: a code without either does not compile.
 */
export const failureCodes = [
  // The values themselves, found before any network call
  'client-id-missing',
  'client-id-malformed',
  'client-id-placeholder',
  'client-id-is-tenant-id',
  'client-id-is-microsoft-app',
  'secret-missing',
  'secret-is-secret-id',
  'secret-is-masked',
  'secret-is-placeholder',
  'tenant-missing',
  'tenant-malformed',
  'tenant-placeholder',
  'tenant-is-reserved',
  // What Entra said
  'tenant-not-found',
  'tenant-in-other-cloud',
  'client-not-found',
  'client-disabled',
  'service-principal-missing',
  'secret-wrong',
  'secret-expired',
  'blocked-by-conditional-access',
  'throttled',
  'provider-down',
  // Fallbacks: the class of OAuth 2.0 errors that a code unknown to us belongs to
  'class-invalid-client',
  'class-unauthorized-client',
  'class-invalid-request',
  'class-invalid-tenant',
  'class-invalid-scope',
  'class-invalid-resource',
  'class-invalid-grant',
  'class-interaction-required',
  'class-consent-required',
  'class-access-denied',
  'class-unsupported-grant-type',
  'class-unknown',
  // The way there and back
  'timed-out',
  'host-not-found',
  'connection-refused',
  'connection-lost',
  'tls-failed',
  'unexpected-redirect',
  'unexpected-status',
  'answer-not-json',
  'answer-malformed',
  'answer-too-large',
  // The token that came
  'token-missing',
  'token-unreadable',
  'token-for-other-client',
  'token-for-other-tenant',
] as const;

export type FailureCode = (typeof failureCodes)[number];
