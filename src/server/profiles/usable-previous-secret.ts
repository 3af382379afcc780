import type { PreviousSecret, ProfileRecord } from './profile-record.ts';

/** The secret before the present one; null from the moment on at which its time is over. */
export function usablePreviousSecret(
  { previousSecret }: Pick<ProfileRecord, 'previousSecret'>,
  now: number,
): PreviousSecret | null {
  return previousSecret !== null && now < previousSecret.usableUntil ? previousSecret : null;
}
