import type { CheckResult } from './check-result.ts';

/** The Object IDs that a test has told, in lower case: of the application and in the tenant. */
export function objectIdsOf(results: readonly CheckResult[]): string[] {
  return results
    .flatMap(({ facts }) => [
      facts?.registration?.applicationObjectId,
      facts?.registration?.servicePrincipalObjectId,
    ])
    .flatMap((id) => id?.toLowerCase() ?? []);
}
