import { Kysely } from 'kysely';
import { connectFile } from './embedded-file.ts';
import type { Schema } from './schema.ts';
import { ImmediateSqliteDialect } from './sqlite-dialect.ts';

const busyTimeoutMs = 5_000;

/**
 * An embedded database that is neither made nor brought up to date by being opened; its tables may be
 * those of another version. Also while a server has it open. Throws SQLite's errors.
 */
export function openAsItIs(path: string): Kysely<Schema> {
  const database = connectFile(path, busyTimeoutMs);
  return new Kysely<Schema>({ dialect: new ImmediateSqliteDialect({ database }) });
}
