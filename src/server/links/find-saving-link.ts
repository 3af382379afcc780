import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { type SetupLinkRecord, toSetupLinkRecord } from './setup-link-record.ts';

/** The latest link, or embed token, by which a profile was saved; undefined where operators alone saved it. */
export async function findSavingLink(
  db: Kysely<Schema>,
  profileId: string,
): Promise<SetupLinkRecord | undefined> {
  const row = await db
    .selectFrom('setup_links')
    .selectAll()
    .where('profile_id', '=', profileId)
    .where('completed_at', 'is not', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toSetupLinkRecord(row);
}
