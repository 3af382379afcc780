import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Database } from '../database.ts';

/** Resolves when another transaction waits for its turn; where there is one connection, each does at once. */
export async function waitingForTurn({ db, engine }: Database): Promise<void> {
  if (engine === 'sqlite') return;
  const waiting = async () => {
    const { rows } = await sql`select 1 from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`.execute(db);
    return rows.length;
  };
  await expect.poll(waiting).toBe(1);
}
