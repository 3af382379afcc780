import type { Guide } from '#domain/catalog/guide.ts';
import type { CheckResult } from '#domain/checks/check-result.ts';
import { failureVerdict } from '#domain/checks/failure-verdict.ts';
import { judgeSignIn } from '#domain/checks/judge-consent.ts';
import { diagnose, findingFor } from '#domain/diagnosis/diagnose.ts';
import type { FailureCode } from '#domain/diagnosis/failure-code.ts';
import type { Selection } from '#domain/selection/selection.ts';
import type { Outcome } from '../entra/outcome.ts';
import type { RedeemedCode } from '../entra/redeem-code.ts';

/** What was asked for, and who was to answer. */
export type ExpectedSignIn = {
  readonly guide: Guide;
  readonly selection: Selection;
  readonly nonce: string;
  /** The tenant's GUID in lower case. */
  readonly tenantId: string;
  readonly clientId: string;
};

/** What a redeemed code says about the consent: nothing, unless it is the answer to what was asked. */
export function judgeRedeemedCode(
  outcome: Outcome<RedeemedCode>,
  expected: ExpectedSignIn,
): CheckResult {
  if (!outcome.ok) {
    const finding = diagnose(outcome.failure);
    return { id: 'consent', verdict: failureVerdict(finding.code), findings: [finding] };
  }
  const { scopes, hasRefreshToken, identity } = outcome.value;
  const fault = identityFault(identity, expected);
  if (fault !== undefined) {
    return { id: 'consent', verdict: failureVerdict(fault), findings: [findingFor(fault)] };
  }
  const { guide, selection } = expected;
  return judgeSignIn(guide, selection, { grantedScopes: scopes, hasRefreshToken });
}

function identityFault(
  identity: RedeemedCode['identity'],
  { nonce, tenantId, clientId }: ExpectedSignIn,
): FailureCode | undefined {
  if (identity === undefined) return 'token-unreadable';
  if (identity.nonce !== nonce) return 'sign-in-mixed-up';
  if (identity.audience !== clientId.toLowerCase()) return 'token-for-other-client';
  return identity.tenantId === tenantId ? undefined : 'token-for-other-tenant';
}
