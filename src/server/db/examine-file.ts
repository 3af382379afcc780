import { type Kysely, sql } from 'kysely';
import { DatabaseUnusableError } from './database-unusable-error.ts';
import { refuseNewerDatabase } from './migrate.ts';
import { openAsItIs } from './open-as-it-is.ts';
import type { Schema } from './schema.ts';

/**
 * Whether a file is a whole database of ours that this version can go on with; `name` is what a
 * message calls it. Rejects with a `DatabaseUnusableError`.
 */
export async function examineFile(path: string, name = path): Promise<void> {
  const db = openAsItIs(path);
  try {
    await expectWhole(db);
    await refuseNewerDatabase(db);
  } catch (error) {
    throw error instanceof DatabaseUnusableError ? error : unusable(name, error);
  } finally {
    await db.destroy();
  }
}

function unusable(name: string, cause: unknown): DatabaseUnusableError {
  const message = `${name} cannot be used: it is damaged, or no database of Scopewright.`;
  return new DatabaseUnusableError('backup-unusable', message, { cause });
}

async function expectWhole(db: Kysely<Schema>): Promise<void> {
  const { rows: findings } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(
    db,
  );
  const [first] = findings;
  if (first?.integrity_check !== 'ok') throw new Error(first?.integrity_check ?? 'no answer');
  const { rows: orphans } = await sql`pragma foreign_key_check`.execute(db);
  if (orphans.length > 0) throw new Error('rows point to what is not there');
  // Any SQLite file is whole; only ours has these.
  await db.selectFrom('profiles').select('id').limit(1).execute();
  await sql`select name from kysely_migration limit 1`.execute(db);
}
