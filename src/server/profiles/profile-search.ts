import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { begins, isKnownBy, type Rarest, rarestOf, wordOfFewTerms } from './known-by.ts';
import { newestKnown } from './newest-known.ts';
import { findPlaces, type Place, type PlacesRequest } from './profile-page.ts';

/** So many are looked up one by one and sorted at once. */
const few = 1_000;
/** So many are read from the index of words and held together in memory. */
const some = 20_000;
/** So many are gone through in order, to see whether what is looked for lies all about. */
const nearby = 500;
/** Up to so many, when the first show that these will do. */
const further = 2_000;

type Search = {
  readonly db: Kysely<Schema>;
  readonly request: PlacesRequest;
  /** True of the profiles that are known by every word, but for one. */
  readonly known: (except?: string) => readonly RawBuilder<boolean>[];
};

/**
 * The first profiles that meet the conditions and are known by every word. There are a million of them,
 * so each way is tried only after all that are cheaper.
 */
export async function searchPlaces(
  db: Kysely<Schema>,
  request: PlacesRequest,
  words: readonly string[],
): Promise<readonly Place[]> {
  const known = (except?: string) => words.filter((word) => word !== except).map(isKnownBy);
  const search = { db, request, known };
  const newest = await newestOfFewTerms(search, words);
  if (newest !== undefined) return newest;
  const rarest = await rarestOf(db, words, some);
  const soon = (rarest && (await fromIndex(search, rarest))) ?? (await nearTheFirst(search));
  if (soon !== undefined) return soon;
  // What is neither all about nor among the newest: the index is read whole, however it lies there.
  return rarest === undefined
    ? findPlaces(db, request, { where: words.map(isAmong), sorted: true })
    : findPlaces(db, request, { where: [isOneOf(rarest.word), ...known(rarest.word)] });
}

/** Of each term the index knows the newest, and of nothing else the first. */
async function newestOfFewTerms(
  { db, request, known }: Search,
  words: readonly string[],
): Promise<readonly Place[] | undefined> {
  if (request.order.name !== 'created') return undefined;
  const found = await wordOfFewTerms(db, words);
  if (found === undefined) return undefined;
  if (found.terms.length === 0) return [];
  const within = found.terms.map((term) => sql<boolean>`known.term = ${term}`);
  return newestKnown(db, request, { within, where: known(found.word) });
}

/** What few have is looked up; what some have is read from the index, to find the newest of it. */
async function fromIndex(
  { db, request, known }: Search,
  { word, count }: Rarest,
): Promise<readonly Place[] | undefined> {
  const where = known(word);
  return count <= few
    ? findPlaces(db, request, { where: [isAmong(word), ...where], sorted: true })
    : newestKnown(db, request, { within: [begins(word)], where });
}

/** What lies all about soon fills a page. */
async function nearTheFirst({ db, request, known }: Search): Promise<readonly Place[] | undefined> {
  const { limit } = request;
  const where = known();
  const near = await findPlaces(db, request, { where, among: nearby });
  if (near.length === limit) return near;
  const enough = Math.ceil((1.5 * nearby * limit) / near.length);
  if (enough > further) return undefined;
  const full = await findPlaces(db, request, { where, among: enough });
  return full.length === limit ? full : undefined;
}

function isAmong(word: string): RawBuilder<boolean> {
  return sql`profiles.id in (select known.profile_id from profile_terms as known where ${begins(word)})`;
}

/** Read once and held in memory; that there are no more was counted before. */
function isOneOf(word: string): RawBuilder<boolean> {
  return sql`case when profiles.id in (
    select known.profile_id from profile_terms as known where ${begins(word)} limit ${some}
  ) then true end`;
}
