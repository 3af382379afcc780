import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../db/schema.ts';

/**
 * Asked of one profile after the other, whatever a database thinks of that: it must go through the terms
 * of the profile, and never for each profile through everybody's that begin so.
 */
export function isKnownBy(word: string): RawBuilder<boolean> {
  return sql`(select true from profile_terms as known
    where known.profile_id = profiles.id and (${begins(word)}) is true limit 1)`;
}

/** Of a row of `profile_terms as known`. */
export function begins(word: string): RawBuilder<boolean> {
  return sql`known.term >= ${word} and known.term < ${upTo(word)}`;
}

export type Rarest = { readonly word: string; readonly count: number };

/** The word that the fewest profiles have, counted with its terms, if those are at most so many. */
export async function rarestOf(
  db: Kysely<Schema>,
  words: readonly string[],
  atMost: number,
): Promise<Rarest | undefined> {
  let rarest: Rarest | undefined;
  for (const word of words) {
    const most = rarest?.count ?? atMost;
    const { rows } = await sql<{ count: number }>`select count(*) as count from (
      select 1 from profile_terms as known where ${begins(word)} limit ${most + 1}
    ) as seen`.execute(db);
    const count = rows[0]?.count ?? 0;
    if (count <= most) rarest = { word, count };
  }
  return rarest;
}

/** So many terms that begin with a word can be gone through side by side. */
const mostTerms = 64;

/** The word that the fewest terms begin with, if those are few: from one to the next, whoever has them. */
export async function wordOfFewTerms(
  db: Kysely<Schema>,
  words: readonly string[],
): Promise<{ readonly word: string; readonly terms: readonly string[] } | undefined> {
  let fewest: { word: string; terms: readonly string[] } | undefined;
  for (const word of words) {
    const terms = await termsThatBegin(db, word, fewest?.terms.length ?? mostTerms);
    if (terms !== undefined) fewest = { word, terms };
  }
  return fewest;
}

async function termsThatBegin(
  db: Kysely<Schema>,
  word: string,
  atMost: number,
): Promise<readonly string[] | undefined> {
  const { rows } = await sql<{ term: string }>`with recursive terms (term) as (
      select * from (
        select known.term from profile_terms as known where ${begins(word)} order by known.term limit 1
      ) as first
      union all
      select (
        select known.term from profile_terms as known
        where known.term > terms.term and known.term < ${upTo(word)} order by known.term limit 1
      ) from terms where terms.term is not null
    )
    select term from terms where term is not null limit ${atMost + 1}`.execute(db);
  return rows.length > atMost ? undefined : rows.map(({ term }) => term);
}

/** Everything that begins with the word lies between it and it with the last of all characters. */
function upTo(word: string): string {
  return `${word}\u{10ffff}`;
}
