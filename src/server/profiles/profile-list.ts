import type { Kysely } from 'kysely';
import type { ProfileQuery } from '#contract/profile-query.ts';
import type { Schema } from '../db/schema.ts';
import { readCursor, writeCursor } from './profile-cursor.ts';
import { inOrder, orderOf } from './profile-order.ts';
import { findPlaces, type Place, type PlacesRequest } from './profile-page.ts';
import { searchPlaces } from './profile-search.ts';
import {
  type ProfileSummaryRecord,
  selectProfileSummaries,
  toProfileSummary,
} from './profile-summary-record.ts';
import { searchedWords } from './search-terms.ts';

export type ProfilePageRequest = Partial<ProfileQuery> & {
  /** Profiles on the page, at least 1. */
  readonly limit: number;
  /** Milliseconds since the epoch: from when `expiring` counts. */
  readonly now: number;
};

export type ProfilePage = {
  readonly profiles: readonly ProfileSummaryRecord[];
  /** The cursor of the next page, or null on the last one. */
  readonly next: string | null;
};

const dayMs = 86_400_000;

/**
 * One page. By keyset: what is added or removed meanwhile neither repeats nor hides another profile.
 * Rejects with a `MalformedCursorError`.
 */
export async function listProfiles(
  db: Kysely<Schema>,
  request: ProfilePageRequest,
): Promise<ProfilePage> {
  const { limit, after, now, expiring, q = '', status, platform, connector } = request;
  const order = orderOf(request);
  const places: PlacesRequest = {
    conditions: { status, platform, connector },
    endsBy: expiring === undefined ? undefined : now + expiring * dayMs,
    order: inOrder(order, after === undefined ? undefined : readCursor(after, order)),
    // One more than asked for tells whether there is a next page.
    limit: limit + 1,
  };
  const words = searchedWords(q);
  const found =
    words.length > 0
      ? await searchPlaces(db, places, words)
      : await findPlaces(db, places, { where: [] });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    profiles: await readPlaces(db, page),
    next: last !== undefined && found.length > limit ? writeCursor(last) : null,
  };
}

/** In their places; what was deleted meanwhile is not there any more. */
async function readPlaces(
  db: Kysely<Schema>,
  places: readonly Place[],
): Promise<readonly ProfileSummaryRecord[]> {
  if (places.length === 0) return [];
  const ids = places.map(({ id }) => id);
  const rows = await selectProfileSummaries(db).where('profiles.id', 'in', ids).execute();
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    return row === undefined ? [] : [toProfileSummary(row)];
  });
}
