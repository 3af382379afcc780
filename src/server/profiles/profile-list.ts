import { type ExpressionBuilder, type Kysely, type RawBuilder, sql } from 'kysely';
import type { ProfileOrder, ProfileQuery } from '#contract/profile-query.ts';
import type { Schema } from '../db/schema.ts';
import { type ProfileCursor, readCursor, writeCursor } from './profile-cursor.ts';
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

const orders = {
  created: { column: 'created_at', neutral: sql.lit(0), join: '+', direction: 'desc', beyond: '<' },
  name: { column: 'name_key', neutral: sql.lit(''), join: '||', direction: 'asc', beyond: '>' },
  expiry: {
    column: 'secret_ends_at',
    neutral: sql.lit(0),
    join: '+',
    direction: 'asc',
    beyond: '>',
  },
} as const satisfies Readonly<Record<ProfileOrder, unknown>>;

/**
 * One page. By keyset: what is added or removed meanwhile neither repeats nor hides another profile.
 * Rejects with a `MalformedCursorError`.
 */
export async function listProfiles(
  db: Kysely<Schema>,
  { limit, sort = 'created', after, q = '', now, ...conditions }: ProfilePageRequest,
): Promise<ProfilePage> {
  const cursor = after === undefined ? undefined : readCursor(after, sort);
  const words = searchedWords(q);
  const rare = await rareWord(db, words);
  const { column, direction } = orders[sort];
  const key = rare === undefined ? sql.ref(`profiles.${column}`) : unindexed(sort);
  const rows = await selectProfileSummaries(db)
    .where((eb) =>
      eb.and([
        ...equals(eb, conditions),
        ...endsSoon(eb, { sort, now, expiring: conditions.expiring }),
        ...words.map((word) => (word === rare ? isAmong(word) : isKnownBy(word))),
        ...beyond(key, sort, cursor),
      ]),
    )
    .orderBy(key, direction)
    .orderBy('profiles.id', direction)
    // One more than asked for tells whether there is a next page.
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const lastKey = last?.[column] ?? null;
  const more = last !== undefined && lastKey !== null && rows.length > limit;
  return {
    profiles: page.map(toProfileSummary),
    next: more ? writeCursor({ key: lastKey, id: last.id }) : null,
  };
}

/** So many are looked up and sorted in a fraction of a second, however they lie among the others. */
const rareUpTo = 100_000;

/**
 * The word that the fewest profiles have, if those are few: they are then looked up and sorted. Of
 * words that many have, enough are found by going through all profiles in order.
 */
async function rareWord(db: Kysely<Schema>, words: readonly string[]): Promise<string | undefined> {
  let rarest: string | undefined;
  let fewest = rareUpTo;
  for (const word of words) {
    const { rows } = await sql<{ found: number }>`select count(*) as found from (
      select 1 from profile_terms as known where ${begins(word)} limit ${fewest + 1}
    ) as seen`.execute(db);
    const found = rows[0]?.found ?? 0;
    if (found > fewest) continue;
    fewest = found;
    rarest = word;
  }
  return rarest;
}

/** The same value, but one of which no index has the order. */
function unindexed(sort: ProfileOrder): RawBuilder<unknown> {
  const { column, neutral, join } = orders[sort];
  return sql`(${sql.ref(`profiles.${column}`)} ${sql.raw(join)} ${neutral})`;
}

function beyond(key: RawBuilder<unknown>, sort: ProfileOrder, cursor: ProfileCursor | undefined) {
  if (cursor === undefined) return [];
  const sign = sql.raw(orders[sort].beyond);
  return [sql<boolean>`(${key}, ${sql.ref('profiles.id')}) ${sign} (${cursor.key}, ${cursor.id})`];
}

type Builder = ExpressionBuilder<Pick<Schema, 'profiles'>, 'profiles'>;

function equals(eb: Builder, conditions: Partial<ProfileQuery>) {
  return (['status', 'platform', 'connector'] as const).flatMap((column) => {
    const value = conditions[column];
    return value === undefined ? [] : [eb(`profiles.${column}`, '=', value)];
  });
}

/** In the order of what is not known of all, those are left out of which it is not. */
function endsSoon(
  eb: Builder,
  { sort, now, expiring }: Pick<ProfilePageRequest, 'sort' | 'now' | 'expiring'>,
) {
  if (expiring !== undefined) return [eb('profiles.secret_ends_at', '<=', now + expiring * dayMs)];
  return sort === 'expiry' ? [eb('profiles.secret_ends_at', 'is not', null)] : [];
}

function isAmong(word: string): RawBuilder<boolean> {
  return sql`profiles.id in (select known.profile_id from profile_terms as known where ${begins(word)})`;
}

function isKnownBy(word: string): RawBuilder<boolean> {
  return sql`exists (
    select 1 from profile_terms as known where known.profile_id = profiles.id and ${begins(word)}
  )`;
}

/** Everything that begins with the word lies between it and it with the last of all characters. */
function begins(word: string): RawBuilder<boolean> {
  return sql`known.term >= ${word} and known.term < ${`${word}\u{10ffff}`}`;
}
