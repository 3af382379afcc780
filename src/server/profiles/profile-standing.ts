import * as z from 'zod';
import { profileStatuses } from '#domain/profile/profile.ts';
import { type ProfileStanding, shownStatus } from '#domain/profile/profile-status.ts';
import { StoredRowError } from './stored-json.ts';

const StandingRow = z.object({
  status: z.enum(profileStatuses),
  status_when_enabled: z.nullable(z.enum(profileStatuses).exclude(['disabled'])),
});

/** Throws a `StoredRowError` when the columns hold what nobody has written. */
export function toStanding(id: string, row: object): ProfileStanding {
  const { success, data, error } = StandingRow.safeParse(row);
  if (!success) throw new StoredRowError('profiles', id, { cause: error });
  const { status, status_when_enabled: later } = data;
  if (status !== 'disabled') return { status, disabled: false };
  // Nothing speaks for one of which it was not written down.
  return { status: later ?? 'draft', disabled: true };
}

/** The columns that say it. */
export function standingColumns(standing: ProfileStanding) {
  return {
    status: shownStatus(standing),
    status_when_enabled: standing.disabled ? standing.status : null,
  };
}
