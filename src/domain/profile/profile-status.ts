import type { Verdict } from '../checks/check-result.ts';
import type { ProfileStatus } from './profile.ts';

/**
 * The status after a test of the profile's own credentials. Only a test in which everything passed
 * connects; one that did not pass asks for attention where there was a connection. What an operator
 * has disabled stays so, whatever a test says.
 */
export function statusAfterCheck(status: ProfileStatus, verdict: Verdict): ProfileStatus {
  if (status === 'disabled') return 'disabled';
  if (verdict === 'passed') return 'connected';
  return status === 'connected' ? 'attention' : status;
}

/** The status after new values were saved without a test of them: no earlier test speaks for them. */
export function statusWithoutCheck(status: ProfileStatus): ProfileStatus {
  return status === 'disabled' ? 'disabled' : 'draft';
}
