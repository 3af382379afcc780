import type { Transaction } from 'kysely';
import type { Verdict } from '#domain/checks/check-result.ts';
import type { CheckMaker } from '#domain/profile/check-maker.ts';
import type { ProfileStatus } from '#domain/profile/profile.ts';
import type { ProfileEventType } from '#domain/profile/profile-event.ts';
import type { Schema } from '../db/schema.ts';
import { addEvent, type ProfileEvent } from './outbox.ts';

/** By what a listener outside knows a profile, whatever the event. */
export type EventSubject = {
  readonly id: string;
  readonly name: string;
  readonly platform: string;
  readonly connector: string;
  readonly status: string;
};

type Happened = {
  readonly type: ProfileEventType;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** What this type of event tells beside the profile. */
  readonly data?: ProfileEvent['data'];
};

/** Writes an event with what every event tells of its profile, in the transaction of the change. */
export async function addProfileEvent(
  trx: Transaction<Schema>,
  { type, at, data }: Happened,
  { id, name, platform, connector, status }: EventSubject,
): Promise<void> {
  const told = { name, platform, connector, status, ...data };
  await addEvent(trx, { type, profileId: id, data: told }, at);
}

type Change = {
  /** The status before it. */
  readonly before: ProfileStatus;
  readonly after: EventSubject;
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/** Tells that a profile needs attention, if it did not before, whatever the change was. */
export async function addAttentionEvent(
  trx: Transaction<Schema>,
  { before, after, at, data }: Change & Pick<Happened, 'data'>,
): Promise<void> {
  if (after.status !== 'attention' || before === 'attention') return;
  await addProfileEvent(trx, { type: 'profile.attention', at, ...(data && { data }) }, after);
}

type Checked = Change & { readonly verdict: Verdict; readonly madeBy: CheckMaker };

/** A test was made; and if it is the one that has found the connection broken, that is told, too. */
export async function addCheckEvents(
  trx: Transaction<Schema>,
  { before, after, at, ...data }: Checked,
): Promise<void> {
  await addProfileEvent(trx, { type: 'profile.checked', at, data }, after);
  await addAttentionEvent(trx, { before, after, at, data });
}
