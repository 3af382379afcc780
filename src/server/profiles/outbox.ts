import type { Transaction } from 'kysely';
import type { LinkEventType, ProfileEventType } from '#domain/profile/profile-event.ts';
import type { Schema } from '../db/schema.ts';
import { createEventIds } from './create-event-ids.ts';

const nextId = createEventIds();

/** As it is to be told, as JSON: names, dates and codes, never a secret, sealed or not. */
type EventData = Readonly<Record<string, string | number | boolean | null>>;

/** Something that happened to a profile, for whoever listens outside. */
export type ProfileEvent = {
  readonly type: ProfileEventType;
  readonly profileId: string;
  readonly data: EventData;
};

/** Something that happened to a setup link, and to its profile where there is one. */
type LinkEvent = {
  readonly type: LinkEventType;
  readonly linkId: string;
  readonly profileId: string | null;
  readonly data: EventData;
};

/**
 * Writes an event into the outbox, in the transaction of the change that it tells of: so neither is
 * there without the other, however the process ends. Who listens is told later, in the order of the
 * IDs; after 30 days it goes. What happens to a profile is told with the platform’s own reference, where
 * the profile came by a setup link that has one. `at` is in milliseconds since the epoch.
 */
export async function addEvent(
  trx: Transaction<Schema>,
  event: ProfileEvent | LinkEvent,
  at: number,
): Promise<void> {
  const ofLink = 'linkId' in event;
  const reference = ofLink ? undefined : await referenceOf(trx, event.profileId);
  await trx
    .insertInto('outbox_events')
    .values({
      id: nextId(at),
      type: event.type,
      profile_id: event.profileId,
      link_id: ofLink ? event.linkId : null,
      data: JSON.stringify({ ...event.data, ...reference }),
      created_at: at,
    })
    .execute();
}

/** Of the latest link by which it was saved. */
function referenceOf(trx: Transaction<Schema>, profileId: string) {
  return trx
    .selectFrom('setup_links')
    .select('reference')
    .where('profile_id', '=', profileId)
    .where('completed_at', 'is not', null)
    .where('reference', 'is not', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
