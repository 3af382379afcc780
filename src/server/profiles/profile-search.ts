import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { findPlaces, type Place, type PlacesRequest } from './profile-page.ts';

/** So many are looked up one by one and sorted at once. */
const few = 2_500;
/** So many are gone through in order, to see whether what is looked for lies all about. */
const nearby = 1_500;
/** So many are held together in memory. */
const some = 50_000;

/**
 * The first profiles that meet the conditions and are known by every word. Where a word is rare, its
 * profiles are looked up and sorted. Where the words are everywhere, going through the profiles in order
 * soon finds a page. What lies between is what would take long: there the profiles of a word are first
 * read from the index, which costs least, however they lie among the others.
 */
export async function searchPlaces(
  db: Kysely<Schema>,
  request: PlacesRequest,
  words: readonly string[],
): Promise<readonly Place[]> {
  const known = (except?: string) => words.filter((word) => word !== except).map(isKnownBy);
  const rare = await rarest(db, words, few);
  if (rare !== undefined) {
    return findPlaces(db, request, { where: [isAmong(rare), ...known(rare)], sorted: true });
  }
  const near = await findPlaces(db, request, { where: known(), among: nearby });
  if (near.length === request.limit) return near;
  const newest = await findNewest(db, request, words);
  if (newest !== undefined) return newest;
  const rarer = await rarest(db, words, some);
  return findPlaces(db, request, {
    where: rarer === undefined ? known() : [isOneOf(rarer), ...known(rarer)],
  });
}

/** The word that the fewest profiles have, if those are at most so many. */
async function rarest(
  db: Kysely<Schema>,
  words: readonly string[],
  atMost: number,
): Promise<string | undefined> {
  let found: string | undefined;
  let fewest = atMost;
  for (const word of words) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from (
      select 1 from profile_terms as known where ${begins(word)} limit ${fewest + 1}
    ) as seen`.execute(db);
    const count = rows[0]?.count ?? 0;
    if (count > fewest) continue;
    fewest = count;
    found = word;
  }
  return found;
}

/** A profile is found as often as it has terms that begin so; where it has more, another way is taken. */
const termsEach = 4;

/** Of one word alone the index knows the newest; undefined where that does not tell. */
async function findNewest(
  db: Kysely<Schema>,
  { conditions, endsBy, order, limit }: PlacesRequest,
  words: readonly string[],
): Promise<readonly Place[] | undefined> {
  const [word] = words;
  const plain = endsBy === undefined && Object.values(conditions).every((one) => one === undefined);
  if (word === undefined || words.length > 1 || order.name !== 'created' || !plain)
    return undefined;
  const atMost = limit * termsEach;
  const { rows } = await sql<Place>`select known.profile_id as id, known.created_at as key
    from profile_terms as known
    where ${sql.join(
      [begins(word), ...order.beyond(sql.ref('known.created_at'), sql.ref('known.profile_id'))],
      sql` and `,
    )}
    order by known.created_at desc, known.profile_id desc limit ${atMost}`.execute(db);
  const places = rows.filter(({ id }, index) => rows[index - 1]?.id !== id);
  return places.length >= limit || rows.length < atMost ? places.slice(0, limit) : undefined;
}

function isAmong(word: string): RawBuilder<boolean> {
  return sql`profiles.id in (select known.profile_id from profile_terms as known where ${begins(word)})`;
}

/** Asked of one profile after the other, whatever a database thinks of that. */
function isKnownBy(word: string): RawBuilder<boolean> {
  return sql`(select true from profile_terms as known
    where known.profile_id = profiles.id and ${begins(word)} limit 1)`;
}

/** Read once and held in memory; that there are no more was counted before. */
function isOneOf(word: string): RawBuilder<boolean> {
  return sql`case when profiles.id in (
    select known.profile_id from profile_terms as known where ${begins(word)} limit ${some}
  ) then true end`;
}

/** Everything that begins with the word lies between it and it with the last of all characters. */
function begins(word: string): RawBuilder<boolean> {
  return sql`known.term >= ${word} and known.term < ${`${word}\u{10ffff}`}`;
}
