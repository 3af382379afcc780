import type { Verdict } from '../checks/check-result.ts';
import type { ProfileStatus } from './profile.ts';

/** What tests and edits say of a profile, whether or not somebody has switched it off. */
export type EnabledStatus = Exclude<ProfileStatus, 'disabled'>;

/** Tests and edits move the status and leave the switch alone; an operator’s switch does the reverse. */
export type ProfileStanding = { readonly status: EnabledStatus; readonly disabled: boolean };

/** The one word for both: a profile that is switched off is `disabled`, whatever it will be after. */
export function shownStatus({ status, disabled }: ProfileStanding): ProfileStatus {
  return disabled ? 'disabled' : status;
}

/**
 * The status after a test of the profile's own credentials. A passed one connects, and so does one
 * with warnings, which speak of the future or of more than is needed; one that failed asks for
 * attention where there was a connection; one that could not be made, or has to be made again, says
 * nothing.
 */
export function statusAfterCheck(status: EnabledStatus, verdict: Verdict): EnabledStatus {
  if (connects(verdict)) return 'connected';
  return status === 'connected' && verdict === 'failed' ? 'attention' : status;
}

/**
 * The status after new values were saved, with the verdict of their own test if there was one: no
 * earlier test speaks for them, so without one that connects they are a draft.
 */
export function statusAfterSave(verdict: Verdict | undefined): EnabledStatus {
  return connects(verdict) ? 'connected' : 'draft';
}

/** Whether credentials with this verdict are good to be used. */
export function connects(verdict: Verdict | undefined): boolean {
  return verdict === 'passed' || verdict === 'warning';
}
