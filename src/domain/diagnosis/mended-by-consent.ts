import type { FailureCode } from './failure-code.ts';

/** An administrator's consent is what is missing; elsewhere it changes nothing. */
const codes: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'class-consent-required',
  'consent-declined',
  'consent-missing',
  'consent-needs-admin',
  'permissions-none-granted',
  'permissions-not-granted',
  'scopes-not-granted',
  'service-principal-missing',
]);

/** Whether somebody who may consent can mend it with that alone. */
export function isMendedByConsent(code: FailureCode): boolean {
  return codes.has(code);
}
