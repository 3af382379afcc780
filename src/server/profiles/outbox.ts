import type { Transaction } from 'kysely';
import type { ProfileEventType } from '#domain/profile/profile-event.ts';
import { createEventIds } from '../db/create-event-ids.ts';
import type { Schema } from '../db/schema.ts';

const nextId = createEventIds();

/** Something that happened to a profile, for whoever listens outside. */
export type ProfileEvent = {
  readonly type: ProfileEventType;
  readonly profileId: string;
  /** As it is to be told, as JSON: names, dates and codes, never a secret, sealed or not. */
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
};

/**
 * Writes an event into the outbox, in the transaction of the change that it tells of: so neither is
 * there without the other, however the process ends. Who listens is told later, in the order of the
 * IDs; after 30 days it goes. `at` is in milliseconds since the epoch.
 */
export async function addEvent(
  trx: Transaction<Schema>,
  { type, profileId, data }: ProfileEvent,
  at: number,
): Promise<void> {
  await trx
    .insertInto('outbox_events')
    .values({
      id: nextId(at),
      type,
      profile_id: profileId,
      link_id: null,
      data: JSON.stringify(data),
      created_at: at,
    })
    .execute();
}
