import type { Migration } from 'kysely';
import { firstTables } from './0001-first-tables.ts';

/** Every migration by its name, which is what the database remembers: never rename one. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
};
