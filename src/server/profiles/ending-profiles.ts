import { setImmediate } from 'node:timers/promises';
import type { ProfileQuery } from '#contract/profile-query.ts';
import { calendarDays } from '#contract/secret-end-calendars.ts';
import { writeCursor } from './profile-cursor.ts';

import type { Profiles } from './profile-repository.ts';
import type { ProfileSummaryRecord } from './profile-summary-record.ts';

const dayMs = 86_400_000;
const mostProfiles = 5_000;
const pageSize = 200;

/** Greater than every other id. */
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * The profiles that meet the conditions and whose secrets end from the day of `now` on, by UTC, and within
 * as many days as a calendar tells of; the first to end first, 5,000 at most. In pages, so that others get
 * their turn meanwhile.
 */
export async function* endingProfiles(
  profiles: Pick<Profiles, 'list'>,
  { expiring = calendarDays, ...conditions }: Omit<ProfileQuery, 'sort' | 'after'>,
  now: number,
): AsyncGenerator<readonly ProfileSummaryRecord[], void, undefined> {
  let after: string | null = writeCursor({ key: now - (now % dayMs) - 1, id: lastId });
  for (let found = 0; after !== null && found < mostProfiles; found += pageSize) {
    const page = await profiles.list({
      ...conditions,
      expiring: Math.min(expiring, calendarDays),
      sort: 'expiry',
      after,
      limit: pageSize,
    });
    yield page.profiles;
    await setImmediate();
    after = page.next;
  }
}
