import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { ProfileNotFoundError } from './profile-errors.ts';
import { type ProfileRecord, selectProfiles, toProfileRecord } from './profile-record.ts';

/** A profile that is to be there. Rejects with a `ProfileNotFoundError`, or as `toProfileRecord` throws. */
export async function readProfile(db: Kysely<Schema>, id: string): Promise<ProfileRecord> {
  const row = await selectProfiles(db).where('profiles.id', '=', id).executeTakeFirst();
  if (!row) throw new ProfileNotFoundError(id);
  return toProfileRecord(row);
}
