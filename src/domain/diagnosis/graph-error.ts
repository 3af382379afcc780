import type { ProviderDetails } from '../checks/check-result.ts';
import { codeForAadsts } from './aadsts.ts';
import type { FailureCode } from './failure-code.ts';

/**
 * What the codes of Microsoft Graph's errors mean to an app that reads about itself. Graph writes
 * some with a capital and some without, so they stand here in lower case. Source: Microsoft Graph's
 * reference of error responses and of the directory's error codes, read November 2026.
 */
export const graphErrors: ReadonlyMap<string, FailureCode> = new Map<string, FailureCode>([
  ['invalidauthenticationtoken', 'graph-token-refused'],
  ['authentication_expiredtoken', 'graph-token-refused'],
  ['unauthenticated', 'graph-token-refused'],
  ['unauthorized', 'graph-token-refused'],

  ['invalidcloudinstance', 'tenant-in-other-cloud'],
  ['authentication_invalidcloudinstance', 'tenant-in-other-cloud'],

  ['authorization_identitynotfound', 'service-principal-missing'],
  ['authorization_identitydisabled', 'client-disabled'],

  ['authorization_requestdenied', 'graph-denied'],
  ['authentication_msgraphpermissionmissing', 'graph-denied'],
  ['accessdenied', 'graph-denied'],
  ['erroraccessdenied', 'graph-denied'],
  ['forbidden', 'graph-denied'],
  ['authentication_requestfromnonpremiumtenantorb2ctenant', 'graph-needs-licence'],

  ['request_resourcenotfound', 'graph-not-found'],
  ['resourcenotfound', 'graph-not-found'],
  ['itemnotfound', 'graph-not-found'],
  ['directory_objectnotfound', 'graph-not-found'],

  ['request_badrequest', 'graph-request-refused'],
  ['request_unsupportedquery', 'graph-request-refused'],
  ['badrequest', 'graph-request-refused'],
  ['invalidrequest', 'graph-request-refused'],

  ['toomanyrequests', 'throttled'],
  ['activitylimitreached', 'throttled'],
  ['applicationthrottled', 'throttled'],
  ['request_throttledtemporarily', 'throttled'],

  ['servicenotavailable', 'graph-down'],
  ['serviceunavailable', 'graph-down'],
  ['directory_concurrencyviolation', 'graph-down'],
  ['service_internalservererror', 'graph-down'],
  ['internalservererror', 'graph-down'],
  ['generalexception', 'graph-down'],
  ['timeout', 'graph-down'],
]);

/**
 * The cause of a refusal by Microsoft Graph: what its inner code says, else its code, else its
 * status. A number of Entra's can stand in the message of a refused token, and is more precise.
 */
export function codeForGraphError(
  { error, codes, status }: ProviderDetails,
  inner: string | undefined,
): FailureCode {
  return (
    codeForAadsts(codes) ??
    graphErrors.get((inner ?? '').toLowerCase()) ??
    graphErrors.get((error ?? '').toLowerCase()) ??
    causeOfGraphStatus(status)
  );
}

/** Graph keeps to HTTP: unlike Entra's, its status is a signal. */
function causeOfGraphStatus(status = 0): FailureCode {
  if (status >= 500) return 'graph-down';
  return byStatus.get(status) ?? 'graph-refused';
}

const byStatus: ReadonlyMap<number, FailureCode> = new Map<number, FailureCode>([
  [400, 'graph-request-refused'],
  [401, 'graph-token-refused'],
  [403, 'graph-denied'],
  [404, 'graph-not-found'],
  [429, 'throttled'],
]);
