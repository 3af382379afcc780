import type { FailureCode } from './failure-code.ts';

/**
 * What Microsoft's AADSTS numbers mean to somebody who asks for a token with a client secret. The
 * numbers are Microsoft's only precise signal and may change: one that is not here falls back to its
 * OAuth class. Source: Microsoft's reference of authentication error codes and answers recorded from
 * the real service, read November 2026.
 */
export const aadsts: ReadonlyMap<number, FailureCode> = new Map<number, FailureCode>([
  // The secret
  [7000215, 'secret-wrong'],
  [7000222, 'secret-expired'],
  [7000216, 'secret-missing'],
  [7000218, 'secret-missing'],

  // Assertions and federated credentials, which this product does not send
  [50012, 'assertion-refused'],
  [70021, 'assertion-refused'],
  [700023, 'assertion-refused'],
  [700024, 'assertion-refused'],
  [700027, 'assertion-refused'],
  [700211, 'assertion-refused'],
  [700212, 'assertion-refused'],
  [700213, 'assertion-refused'],
  [700238, 'assertion-refused'],

  // The application
  [700016, 'client-not-found'],
  [70001, 'client-not-found'], // what 700016 was called before
  [700038, 'client-id-placeholder'], // an empty GUID
  [7000112, 'client-disabled'],
  [7000229, 'service-principal-missing'],
  [700025, 'client-is-public'],
  [50194, 'app-is-single-tenant'],
  [82001, 'agent-identity'],
  [501461, 'claims-mapping-refused'],

  // The tenant
  [90002, 'tenant-not-found'],
  [900023, 'tenant-malformed'], // neither a GUID nor a domain
  [90013, 'tenant-malformed'], // characters that a path may not have
  [900021, 'tenant-placeholder'], // an empty GUID
  [50059, 'tenant-is-reserved'], // names no single tenant
  [9001023, 'tenant-is-reserved'], // `common` or `consumers`
  [5000224, 'tenant-deleted'],
  [5000225, 'tenant-inactive'],
  [90038, 'tenant-in-other-cloud'],
  [900382, 'tenant-in-other-cloud'],
  [900432, 'tenant-in-other-cloud'],
  [900439, 'tenant-in-other-cloud'],

  // The redirect URI
  [50011, 'redirect-uri-mismatch'],
  [500113, 'no-redirect-uri'],
  [900971, 'no-redirect-uri'],
  [9002325, 'redirect-uri-of-spa'], // asks for PKCE
  [9002327, 'redirect-uri-of-spa'], // asks for a browser
  [9002326, 'redirect-uri-not-spa'],

  // The API, its permissions, consent
  [650052, 'api-missing-in-tenant'],
  [501051, 'api-needs-assignment'],
  [65005, 'permission-not-listed'],
  [650056, 'permission-not-listed'],
  [650057, 'permission-not-listed'],
  [65001, 'consent-missing'],
  [65004, 'consent-declined'],
  [90093, 'consent-needs-admin'],
  [90094, 'consent-needs-admin'],
  [90095, 'consent-needs-admin'],
  [900941, 'consent-needs-admin'],
  [50105, 'user-not-assigned'],

  // Policies of the tenant
  [53000, 'device-not-accepted'], // not compliant
  [53001, 'device-not-accepted'], // not joined to the domain
  [53002, 'device-not-accepted'], // the app on it is not an approved one
  [53003, 'blocked-by-conditional-access'],
  [53004, 'sign-in-at-risk'], // must register for MFA, and may not at this risk
  [530034, 'sign-in-at-risk'], // a delegated administrator at risk at home
  [530032, 'blocked-by-security-policy'],
  [530035, 'blocked-by-security-defaults'],
  [500212, 'cross-tenant-outbound-blocked'],
  [500213, 'cross-tenant-inbound-blocked'],

  // The person who signs in
  [50072, 'more-proof-needed'], // has to register for MFA
  [50074, 'more-proof-needed'],
  [50076, 'more-proof-needed'],
  [50079, 'more-proof-needed'], // has to register for MFA
  [50158, 'more-proof-needed'], // a challenge outside Entra
  [16000, 'session-missing'], // several accounts to choose from
  [50058, 'session-missing'],
  [50020, 'account-of-other-tenant'],
  [50034, 'account-not-found'],
  [50126, 'user-password-wrong'],
  [50055, 'user-password-expired'],
  [50057, 'user-disabled'],
  [50053, 'user-locked'],
  [70008, 'sign-in-expired'],
  [700082, 'sign-in-expired'],
  [700084, 'sign-in-expired'],
  [54005, 'code-redeemed'],
  [501481, 'sign-in-mixed-up'], // another code verifier
  [700005, 'sign-in-mixed-up'], // a code for another tenant
  [7000110, 'sign-in-mixed-up'], // a code for another client

  // Transient
  [90055, 'throttled'], // too many requests to this tenant
  [50196, 'throttled'], // the same request in a loop
  [50000, 'provider-down'],
  [90012, 'provider-down'],
  [90033, 'provider-down'],

  // How we ask, whatever class Entra puts it in
  [50049, 'class-invalid-request'],
  [50128, 'class-invalid-request'],
  [70000, 'class-invalid-request'],
  [90014, 'class-invalid-request'],
  [90023, 'class-invalid-request'],
  [700054, 'class-invalid-request'], // a response type that is switched off
  [900144, 'class-invalid-request'],
  [9002313, 'class-invalid-request'],
  [70002, 'class-invalid-client'], // stands around a more specific number
  [70003, 'class-unsupported-grant-type'],
  [28002, 'class-invalid-scope'],
  [28003, 'class-invalid-scope'],
  [65002, 'class-invalid-scope'], // kept for apps of Microsoft's own
  [70011, 'class-invalid-scope'],
  [700022, 'class-invalid-scope'],
  [1002012, 'class-invalid-scope'],
  [500011, 'class-invalid-resource'],
]);

/**
 * The cause that these numbers name best. Entra puts general numbers around specific ones, so a
 * known cause outranks a class, and among equals the last wins. `undefined` when none is known.
 */
export function codeForAadsts(numbers: readonly number[]): FailureCode | undefined {
  const known = numbers.flatMap((number) => aadsts.get(number) ?? []);
  return known.findLast((code) => !code.startsWith('class-')) ?? known.at(-1);
}
