import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** An open database, up to date. */
export type Database = {
  readonly db: Kysely<Schema>;
  readonly engine: 'sqlite' | 'postgres';
  /** To be called once, when nothing uses it any more. */
  close(): Promise<void>;
};
