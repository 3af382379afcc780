import type { Transaction } from 'kysely';
import type { LinkEventType } from '#domain/profile/profile-event.ts';
import type { Schema } from '../db/schema.ts';
import { addEvent } from '../profiles/outbox.ts';
import type { SetupLinkRecord } from './setup-link-record.ts';

/** Writes what happened to a link, in the transaction of the change. `at` is in ms since the epoch. */
export async function addLinkEvent(
  trx: Transaction<Schema>,
  type: LinkEventType,
  { link, at }: { readonly link: SetupLinkRecord; readonly at: number },
): Promise<void> {
  const { id, begunAs, profileId, platform, connector, name, reference, embed } = link;
  const data = {
    ...{ platform, connector, name },
    ...(reference !== null && { reference }),
    ...(embed !== null && { embedded: true }),
    ...(begunAs !== id && { begunAs }),
  };
  await addEvent(trx, { type, linkId: id, profileId, data }, at);
}
