import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { ProfileOrder, ProfileQuery } from '#contract/profile-query.ts';
import type { Schema } from '../db/schema.ts';
import { type ProfileCursor, readCursor, writeCursor } from './profile-cursor.ts';
import { type ProfileRecord, selectProfiles, toProfileRecord } from './profile-record.ts';
import { searchedWords } from './search-terms.ts';

export type ProfilePageRequest = Partial<ProfileQuery> & {
  /** Profiles on the page, at least 1. */
  readonly limit: number;
};

export type ProfilePage = {
  readonly profiles: readonly ProfileRecord[];
  /** The cursor of the next page, or null on the last one. */
  readonly next: string | null;
};

const orders = {
  created: { column: 'created_at', direction: 'desc', beyond: '<' },
  name: { column: 'name_key', direction: 'asc', beyond: '>' },
} as const satisfies Readonly<Record<ProfileOrder, unknown>>;

/**
 * One page. By keyset: what is added or removed meanwhile neither repeats nor hides another profile.
 * Rejects with a `MalformedCursorError`.
 */
export async function listProfiles(
  db: Kysely<Schema>,
  { limit, sort = 'created', after, ...conditions }: ProfilePageRequest,
): Promise<ProfilePage> {
  const cursor = after === undefined ? undefined : readCursor(after, sort);
  const { column, direction } = orders[sort];
  const rows = await selectProfiles(db)
    .where((eb) => eb.and([...filters(eb, conditions), ...beyond(eb, sort, cursor)]))
    .orderBy(`profiles.${column}`, direction)
    .orderBy('profiles.id', direction)
    // One more than asked for tells whether there is a next page.
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    profiles: page.map(toProfileRecord),
    next: last && rows.length > limit ? writeCursor({ key: last[column], id: last.id }) : null,
  };
}

type Builder = ExpressionBuilder<Pick<Schema, 'profiles'>, 'profiles'>;

function beyond(eb: Builder, sort: ProfileOrder, cursor: ProfileCursor | undefined) {
  if (cursor === undefined) return [];
  const { column, beyond: sign } = orders[sort];
  const place = sql`(${sql.ref(`profiles.${column}`)}, ${eb.ref('profiles.id')})`;
  return [sql<boolean>`${place} ${sql.raw(sign)} (${cursor.key}, ${cursor.id})`];
}

function filters(eb: Builder, { q = '', ...conditions }: Partial<ProfileQuery>) {
  const equal = (['status', 'platform', 'connector'] as const).flatMap((column) => {
    const value = conditions[column];
    return value === undefined ? [] : [eb(`profiles.${column}`, '=', value)];
  });
  return [...equal, ...searchedWords(q).map((word) => isKnownBy(eb, word))];
}

/** Everything that begins with the word lies between it and it with the last of all characters. */
function isKnownBy(eb: Builder, word: string) {
  return sql<boolean>`exists (
    select 1 from profile_terms as known where known.profile_id = ${eb.ref('profiles.id')}
      and known.term >= ${word} and known.term < ${`${word}\u{10ffff}`}
  )`;
}
