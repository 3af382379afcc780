import type { Kysely } from 'kysely';
import { errorCode } from '../db/error-code.ts';
import type { Schema } from '../db/schema.ts';
import { nameKey } from './name-key.ts';
import type { ProfileContent } from './profile-content.ts';
import { type CurrentProfile, NameTakenError } from './profile-errors.ts';

const retries = 2;

type Named = Pick<ProfileContent, 'name' | 'platform' | 'connector'>;

/**
 * Does the work, a whole transaction, and says it with a `NameTakenError` when the database refuses
 * the name. Only the unique index decides: whoever looks first can be overtaken.
 */
export function withUniqueName<T>(
  db: Kysely<Schema>,
  named: Named,
  work: () => Promise<T>,
): Promise<T> {
  async function attempt(left: number): Promise<T> {
    try {
      return await work();
    } catch (error) {
      await throwUnlessTransient(db, named, error);
      if (left === 0) throw error;
      return attempt(left - 1);
    }
  }
  return attempt(retries);
}

async function throwUnlessTransient(
  db: Kysely<Schema>,
  named: Named,
  error: unknown,
): Promise<void> {
  if (isDeadlock(error)) return;
  if (!isNameCollision(error)) throw error;
  const holder = await findHolder(db, named);
  if (holder) throw new NameTakenError(holder, { cause: error });
  // The holder went away between the refusal and the look: the name is free again.
}

/** PostgreSQL ends one of two transactions that wait for each other's names. */
function isDeadlock(error: unknown): boolean {
  return errorCode(error) === '40P01';
}

function isNameCollision(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (errorCode(error) === '23505') {
    return 'constraint' in error && error.constraint === 'profiles_name_unique';
  }
  return (
    errorCode(error) === 'SQLITE_CONSTRAINT_UNIQUE' && error.message.includes('profiles.name_key')
  );
}

function findHolder(db: Kysely<Schema>, named: Named): Promise<CurrentProfile | undefined> {
  return db
    .selectFrom('profiles')
    .select(['id', 'name', 'version', 'updated_at as updatedAt'])
    .where('platform', '=', named.platform)
    .where('connector', '=', named.connector)
    .where('name_key', '=', nameKey(named.name))
    .executeTakeFirst();
}
