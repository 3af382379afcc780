import type { Verdict } from '../checks/check-result.ts';
import type { ProfileStatus } from './profile.ts';

/**
 * The status after a test of the profile's own credentials. A passed one connects; one that failed
 * asks for attention where there was a connection; one that could not be made says nothing. What an
 * operator has disabled stays so, whatever a test says.
 */
export function statusAfterCheck(status: ProfileStatus, verdict: Verdict): ProfileStatus {
  if (status === 'disabled') return 'disabled';
  if (verdict === 'passed') return 'connected';
  return status === 'connected' && verdict === 'failed' ? 'attention' : status;
}

/**
 * The status after new values were saved, with the verdict of their own test if there was one: no
 * earlier test speaks for them, so without a passed one they are a draft.
 */
export function statusAfterSave(
  status: ProfileStatus,
  verdict: Verdict | undefined,
): ProfileStatus {
  if (status === 'disabled') return 'disabled';
  return verdict === 'passed' ? 'connected' : 'draft';
}
