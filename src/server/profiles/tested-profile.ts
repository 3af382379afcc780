import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { ChangedMeanwhileError } from './profile-errors.ts';
import type { ProfileRecord } from './profile-record.ts';

/** A profile as it was when its test began: what of it was tested, and its version by then. */
export type TestedProfile = Pick<
  ProfileRecord,
  'id' | 'version' | 'secretSealed' | 'clientId' | 'tenant'
>;

/**
 * Lets `act` change a profile that was tested, and once more when keys were rotated meanwhile: that replaces
 * the sealed secret alone, and leaves the version as it is. Rejects as `act` does.
 */
export async function withTested<Result>(
  db: Kysely<Schema>,
  tested: TestedProfile,
  act: (tested: TestedProfile) => Promise<Result>,
): Promise<Result> {
  try {
    return await act(tested);
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error;
    const secretSealed = await sealedAnew(db, tested);
    if (secretSealed === undefined) throw error;
    return await act({ ...tested, secretSealed });
  }
}

async function sealedAnew(
  db: Kysely<Schema>,
  { id, version }: TestedProfile,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('profiles')
    .select('secret_sealed as secretSealed')
    .where('id', '=', id)
    .where('version', '=', version)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row?.secretSealed;
}
