import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { ProfileRecord } from './profile-record.ts';
import { searchTerms } from './search-terms.ts';

/** Makes a profile found by what it is known by now, and by nothing else. */
export async function indexed(trx: Kysely<Schema>, record: ProfileRecord): Promise<ProfileRecord> {
  const { id } = record;
  const terms = searchTerms(record);
  await trx
    .deleteFrom('profile_terms')
    .where('profile_id', '=', id)
    .where('term', 'not in', terms)
    .execute();
  await trx
    .insertInto('profile_terms')
    .values(terms.map((term) => ({ profile_id: id, term, created_at: record.createdAt })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return record;
}
