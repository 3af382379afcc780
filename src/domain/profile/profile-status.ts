import type { Verdict } from '../checks/check-result.ts';
import type { ProfileStatus } from './profile.ts';

/**
 * The status after a test of the profile's own credentials. A passed one connects, and so does one
 * with warnings, which speak of the future or of more than is needed; one that failed asks for
 * attention where there was a connection; one that could not be made, or has to be made again, says
 * nothing. What an operator has disabled stays so, whatever a test says.
 */
export function statusAfterCheck(status: ProfileStatus, verdict: Verdict): ProfileStatus {
  if (status === 'disabled') return 'disabled';
  if (connects(verdict)) return 'connected';
  return status === 'connected' && verdict === 'failed' ? 'attention' : status;
}

/**
 * The status after new values were saved, with the verdict of their own test if there was one: no
 * earlier test speaks for them, so without one that connects they are a draft.
 */
export function statusAfterSave(
  status: ProfileStatus,
  verdict: Verdict | undefined,
): ProfileStatus {
  if (status === 'disabled') return 'disabled';
  return connects(verdict) ? 'connected' : 'draft';
}

/** Whether credentials with this verdict are good to be used. */
export function connects(verdict: Verdict | undefined): boolean {
  return verdict === 'passed' || verdict === 'warning';
}
