import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';

/** Destroys what does not sign any more at `at`, in milliseconds since the epoch. */
export async function destroyPreviousSigningSecrets(db: Kysely<Schema>, at: number): Promise<void> {
  await db
    .updateTable('webhook_endpoints')
    .set({ previous_secret_sealed: null, previous_secret_until: null })
    .where('previous_secret_until', '<=', at)
    .execute();
}
