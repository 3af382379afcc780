import type { CheckResult } from '#domain/checks/check-result.ts';
import { failureVerdict } from '#domain/checks/failure-verdict.ts';
import { findingFor } from '#domain/diagnosis/diagnose.ts';
import type { TokenFault } from '#domain/diagnosis/failure.ts';
import type { TokenClaims } from '../entra/read-token.ts';

type Identity = { readonly clientId: string; readonly tenantId: string };

/** Whether the token is for this client and this tenant's GUID; `unknown` if it could not be read. */
export function judgeIdentity(claims: TokenClaims | undefined, expected: Identity): CheckResult {
  const fault = identityFault(claims, expected);
  if (fault === undefined) {
    return { id: 'identity', verdict: 'passed', facts: { appName: claims?.appName } };
  }
  return { id: 'identity', verdict: failureVerdict(fault), findings: [findingFor(fault)] };
}

function identityFault(
  claims: TokenClaims | undefined,
  expected: Identity,
): TokenFault | undefined {
  if (!claims) return 'token-unreadable';
  if (claims.clientId !== expected.clientId.toLowerCase()) return 'token-for-other-client';
  return claims.tenantId === expected.tenantId ? undefined : 'token-for-other-tenant';
}
