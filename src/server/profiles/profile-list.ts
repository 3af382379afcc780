import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { readCursor, writeCursor } from './profile-cursor.ts';
import { type ProfileRecord, selectProfiles, toProfileRecord } from './profile-record.ts';

export type ProfilePageRequest = {
  /** The `next` of the page before. */
  readonly after?: string | undefined;
  /** Profiles on the page, at least 1. */
  readonly limit: number;
};

export type ProfilePage = {
  readonly profiles: readonly ProfileRecord[];
  /** The cursor of the next page, or null on the last one. */
  readonly next: string | null;
};

/**
 * One page, newest first. By keyset: what is added or removed meanwhile neither repeats nor hides
 * another profile. Rejects with a `MalformedCursorError`.
 */
export async function listProfiles(
  db: Kysely<Schema>,
  { after, limit }: ProfilePageRequest,
): Promise<ProfilePage> {
  const cursor = after === undefined ? undefined : readCursor(after);
  const rows = await selectProfiles(db)
    .$if(cursor !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('profiles.created_at', 'profiles.id'),
          '<',
          tuple(cursor?.createdAt ?? 0, cursor?.id ?? ''),
        ),
      ),
    )
    .orderBy('profiles.created_at', 'desc')
    .orderBy('profiles.id', 'desc')
    // One more than asked for tells whether there is a next page.
    .limit(limit + 1)
    .execute();
  const profiles = rows.slice(0, limit).map(toProfileRecord);
  const last = profiles.at(-1);
  return { profiles, next: last && rows.length > limit ? writeCursor(last) : null };
}
