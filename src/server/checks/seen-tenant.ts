import type { CheckResult } from '#domain/checks/check-result.ts';

/** The tenant's GUID, as a test has found it; null when it did not come so far. */
export function seenTenant(results: readonly CheckResult[]): string | null {
  return results.find(({ id }) => id === 'tenant')?.facts?.tenantId ?? null;
}
