import type { FailureCode } from './failure-code.ts';

/** RFC 6749, sections 4.1.2.1 and 5.2, what OpenID Connect and what Entra add to them. */
const classes: ReadonlyMap<string, FailureCode> = new Map<string, FailureCode>([
  ['invalid_client', 'class-invalid-client'],
  ['unauthorized_client', 'class-unauthorized-client'],
  ['invalid_request', 'class-invalid-request'],
  ['invalid_tenant', 'class-invalid-tenant'],
  ['invalid_scope', 'class-invalid-scope'],
  ['invalid_resource', 'class-invalid-resource'],
  ['invalid_grant', 'class-invalid-grant'],
  ['interaction_required', 'class-interaction-required'],
  ['consent_required', 'class-consent-required'],
  ['access_denied', 'class-access-denied'],
  ['unsupported_grant_type', 'class-unsupported-grant-type'],
  ['unsupported_response_type', 'class-invalid-request'],
  ['login_required', 'session-missing'],
  ['account_selection_required', 'session-missing'],
]);

/** Entra's `suberror`, where it says more than the class. */
const suberrors: ReadonlyMap<string, FailureCode> = new Map<string, FailureCode>([
  ['consent_required', 'class-consent-required'],
  ['basic_action', 'class-interaction-required'],
  ['additional_action', 'class-interaction-required'],
  ['user_password_expired', 'user-password-expired'],
  ['bad_token', 'sign-in-expired'],
  ['client_mismatch', 'sign-in-mixed-up'],
  ['cancel', 'consent-declined'], // the `error_subcode` of a return from the consent page
]);

const transient: ReadonlySet<string | undefined> = new Set([
  'server_error',
  'temporarily_unavailable',
]);

/** Whether the error says that the provider itself is in trouble. */
export function isTransientOAuthError(error: string | undefined): boolean {
  return transient.has(error);
}

/** The class of an OAuth 2.0 error, refined by Entra's suberror; `undefined` for an unknown one. */
export function codeForOAuthError(
  error: string | undefined,
  suberror: string | undefined,
): FailureCode | undefined {
  return suberrors.get(suberror ?? '') ?? classes.get(error ?? '');
}
