import type { FailureCode } from './failure-code.ts';

/**
 * What Microsoft's AADSTS numbers mean to somebody who asks for a token with a client secret. The
 * numbers are Microsoft's only precise signal and may change: one that is not here falls back to its
 * OAuth class. Source: Microsoft's reference of authentication error codes and answers recorded from
 * the real service, read November 2026.
 */
const aadsts: ReadonlyMap<number, FailureCode> = new Map<number, FailureCode>([
  // The secret
  [7000215, 'secret-wrong'],
  [7000222, 'secret-expired'],
  [7000216, 'secret-missing'],
  [7000218, 'secret-missing'],

  // The application
  [700016, 'client-not-found'],
  [70001, 'client-not-found'], // what 700016 was called before
  [700038, 'client-id-placeholder'], // an empty GUID
  [7000112, 'client-disabled'],
  [7000229, 'service-principal-missing'],

  // The tenant
  [90002, 'tenant-not-found'],
  [900023, 'tenant-malformed'], // neither a GUID nor a domain
  [90013, 'tenant-malformed'], // characters that a path may not have
  [900021, 'tenant-placeholder'], // an empty GUID
  [50059, 'tenant-is-reserved'], // names no single tenant
  [9001023, 'tenant-is-reserved'], // `common` or `consumers`

  // Policies of the tenant
  [53000, 'blocked-by-conditional-access'],
  [53001, 'blocked-by-conditional-access'],
  [53002, 'blocked-by-conditional-access'],
  [53003, 'blocked-by-conditional-access'],
  [53004, 'blocked-by-conditional-access'],
  [65001, 'class-consent-required'],

  // Transient
  [90055, 'throttled'], // too many requests to this tenant
  [50196, 'throttled'], // the same request in a loop
  [50000, 'provider-down'],
  [90012, 'provider-down'],
  [90033, 'provider-down'],

  // How we ask, whatever class Entra puts it in
  [90014, 'class-invalid-request'],
  [900144, 'class-invalid-request'],
  [9002313, 'class-invalid-request'],
  [70002, 'class-invalid-client'], // stands around a more specific number
  [70003, 'class-unsupported-grant-type'],
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
