import { PostgresAdapter, sql, type Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * Of transactions that take their turn by one name, one goes on at a time, until its end; the next then sees all
 * that it has written. There need be no row for that.
 */
export async function takeTurn(trx: Transaction<Schema>, name: string): Promise<void> {
  // SQLite has one transaction at a time, from its beginning on.
  if (!(trx.getExecutor().adapter instanceof PostgresAdapter)) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
}
