import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { conditionsOf, type Place, type PlacesRequest } from './profile-page.ts';

/** So many of the newest are looked at, to see who of them meets the conditions. */
const mostNewest = 1_000;
/** A profile is found as often as it has terms that begin so; where it has more, another way is taken. */
const termsEach = 4;

type Known = {
  /** Each true of some rows of `profile_terms as known`: together, of those that a word stands for. */
  readonly within: readonly RawBuilder<boolean>[];
  /** What else must be true of `profiles`. */
  readonly where: readonly RawBuilder<boolean>[];
};

/**
 * The first profiles that meet the conditions and are known by a word, the newest first, from what the
 * index has of that word: its newest. Undefined where another order is asked for, or where the newest do
 * not fill the page.
 */
export async function newestKnown(
  db: Kysely<Schema>,
  request: PlacesRequest,
  { within, where }: Known,
): Promise<readonly Place[] | undefined> {
  const { conditions, endsBy, order, limit } = request;
  if (order.name !== 'created') return undefined;
  const set = [endsBy, ...Object.values(conditions)].filter((one) => one !== undefined);
  const isPlain = where.length + set.length === 0;
  const atMost = isPlain ? limit * termsEach : mostNewest;
  const parts = within.map((part) => newestOf(part, order, atMost));
  const newest = sql<Place>`select * from (${sql.join(parts, sql` union all `)}) as known
    order by key desc, id desc limit ${atMost}`;
  const found = isPlain
    ? newest
    : sql<Place>`select known.id, known.key from (${newest}) as known
        join profiles on profiles.id = known.id
        where ${sql.join([...conditionsOf(request), ...where], sql` and `)}
        order by known.key desc, known.id desc limit ${limit * termsEach}`;
  const { rows } = await found.execute(db);
  const places = rows.filter(({ id }, index) => rows[index - 1]?.id !== id);
  const isAll = isPlain && rows.length < atMost;
  return places.length >= limit || isAll ? places.slice(0, limit) : undefined;
}

function newestOf(
  part: RawBuilder<boolean>,
  { beyond }: PlacesRequest['order'],
  atMost: number,
): RawBuilder<unknown> {
  const where = [part, ...beyond(sql.ref('known.created_at'), sql.ref('known.profile_id'))];
  // Sorted and bounded each for itself: PostgreSQL then reads no more of one than the page takes.
  return sql`select * from (
    select known.profile_id as id, known.created_at as key from profile_terms as known
    where ${sql.join(where, sql` and `)}
    order by known.created_at desc, known.profile_id desc limit ${atMost}
  ) as one`;
}
