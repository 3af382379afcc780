import type { Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { addProfileEvent } from './profile-events.ts';
import type { ProfileRecord } from './profile-record.ts';

type Rotation = {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Whether the secret that counts now is the one before. */
  readonly rolledBack: boolean;
};

/** Tells that another secret counts from now on; whoever has a copy of the former one has to know. */
export async function tellOfRotation(
  trx: Transaction<Schema>,
  profile: ProfileRecord,
  { at, rolledBack }: Rotation,
): Promise<void> {
  const data = {
    rolledBack,
    secretEndsAt: profile.secretEnd?.at ?? null,
    previousSecretUsableUntil: profile.previousSecret?.usableUntil ?? null,
  };
  await addProfileEvent(trx, { type: 'profile.secret_rotated', at, data }, profile);
}
