import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { noPreviousSecret } from './no-previous-secret.ts';
import { claimProfile } from './profile-claim.ts';
import { NoPreviousSecretError } from './profile-errors.ts';
import type { ProfileRecord } from './profile-record.ts';
import type { ProfilesNeeds } from './profile-repository.ts';
import { readProfile } from './read-profile.ts';
import { type RollBackMoment, rollBackSecret } from './roll-back-secret.ts';
import { type NewSecret, rotateSecret } from './rotate-secret.ts';
import { nothingMore, type Settle } from './settle.ts';
import { type TestedProfile, withTested } from './tested-profile.ts';
import { usablePreviousSecret } from './usable-previous-secret.ts';

/** Each rejects with a `ChangedMeanwhileError` or a `ProfileNotFoundError`; then nothing was changed. */
export type SecretRotations = {
  /**
   * Puts a proven secret in the place of the present one, all at once: whatever breaks off, exactly one
   * is the present one. Another test that was recorded since is no change. Rejects with a
   * `CheckRunUnusableError`, too.
   */
  rotate(tested: TestedProfile, secret: NewSecret, settle?: Settle): Promise<ProfileRecord>;
  /** Back to the previous secret; the newer one is destroyed. Also a `NoPreviousSecretError`. */
  rollBack(id: string, expectedVersion: number, settle?: Settle): Promise<ProfileRecord>;
  /** Destroys the previous secret before its time. Also a `NoPreviousSecretError`. */
  destroyPrevious(id: string, expectedVersion: number, settle?: Settle): Promise<ProfileRecord>;
  /** Puts a run that proved nothing among those of the profile, if there still is one. */
  keepUnproven(runId: string, profileId: string): Promise<void>;
};

export function createSecretRotations({
  db,
  sealing,
  now,
  random = Math.random,
}: ProfilesNeeds): SecretRotations {
  const moment = (id: string, expectedVersion: number) => ({
    id,
    expectedVersion,
    at: now(),
    random: random(),
  });

  /** A change, and what more belongs to it. */
  const settled = (settle: Settle, change: (trx: Transaction<Schema>) => Promise<ProfileRecord>) =>
    db.transaction().execute(async (trx) => {
      const profile = await change(trx);
      await settle(trx, profile);
      return profile;
    });

  async function rotate(
    tested: TestedProfile,
    secret: NewSecret,
    settle = nothingMore,
  ): Promise<ProfileRecord> {
    const binding = { profileId: tested.id, purpose: 'client-secret' } as const;
    const sealed = await sealing.seal(secret.clientSecret, binding);
    return withTested(db, tested, (seen) =>
      settled(settle, (trx) => {
        const moment = { tested: seen, at: now(), random: random() };
        return rotateSecret(trx, moment, { ...secret, sealed });
      }),
    );
  }

  function rollBack(
    id: string,
    expectedVersion: number,
    settle = nothingMore,
  ): Promise<ProfileRecord> {
    const seen = moment(id, expectedVersion);
    return settled(settle, (trx) => rollBackSecret(trx, seen, sealing));
  }

  function destroyPrevious(
    id: string,
    expectedVersion: number,
    settle = nothingMore,
  ): Promise<ProfileRecord> {
    const seen = moment(id, expectedVersion);
    return settled(settle, (trx) => destroyPreviousSecret(trx, seen));
  }

  return {
    rotate,
    rollBack,
    destroyPrevious,
    keepUnproven: (runId, profileId) => keepUnprovenRun(db, runId, profileId),
  };
}

async function destroyPreviousSecret(
  trx: Transaction<Schema>,
  { id, expectedVersion, at }: Omit<RollBackMoment, 'random'>,
): Promise<ProfileRecord> {
  await claimProfile(trx, id, { version: expectedVersion });
  const profile = await readProfile(trx, id);
  if (usablePreviousSecret(profile, at) === null) throw new NoPreviousSecretError(id);
  await trx
    .updateTable('profiles')
    .set({ ...noPreviousSecret, updated_at: at })
    .where('id', '=', id)
    .execute();
  return await readProfile(trx, id);
}

/** It is no test of what is kept, so the profile itself stays as it is. */
async function keepUnprovenRun(
  db: Kysely<Schema>,
  runId: string,
  profileId: string,
): Promise<void> {
  await db
    .updateTable('check_runs')
    .set((eb) => ({
      profile_id: eb.selectFrom('profiles').select('id').where('id', '=', profileId),
    }))
    .where('id', '=', runId)
    .execute();
}
