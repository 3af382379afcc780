import type { Selectable, Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';

type Row = Selectable<Schema['setup_links']>;

type TakingOver = {
  readonly before: Row;
  /** The one with another token. */
  readonly row: Row;
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/**
 * Goes on with another token where a former one ends: tests, waiting sign-ins and requests for consent, also those
 * that are under way at that moment, draft and progress are those of the new setup from then on, and the former one
 * is over. Only of the same maker, for the same guide, profile and customer, and with a token that nobody has begun
 * to work with; else nothing goes along, and nothing is said of it.
 */
export async function takeOver(
  trx: Transaction<Schema>,
  { before, row, at }: TakingOver,
): Promise<void> {
  if (!isSameThing(before, row) || isBegun(row)) return;
  const { draft, progress, opened_at, begun_as: begunAs } = before;
  await trx
    .updateTable('setup_links')
    .set({ draft, progress, opened_at, begun_as: begunAs ?? before.id })
    .where('id', '=', row.id)
    .execute();
  // As for whoever takes it back, but that what was begun goes on.
  await trx
    .updateTable('setup_links')
    .set({ revoked_at: at, draft: null })
    .where('id', '=', before.id)
    .execute();
  await trx.deleteFrom('setup_sessions').where('link_id', '=', before.id).execute();
}

/** One customer’s work never becomes another’s, whatever a portal hands over. */
function isSameThing(before: Row, row: Row): boolean {
  return before.id !== row.id && sameThings.every((name) => before[name] === row[name]);
}

/** The last three, whichever of them a portal gives, tell one customer from another. */
const sameThings = [
  'created_by',
  'platform',
  'connector',
  'profile_id',
  'reference',
  'name',
  'tenant',
] as const;

function isBegun({ opened_at, begun_as }: Row): boolean {
  return opened_at !== null || begun_as !== null;
}
