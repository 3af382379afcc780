import type { Kysely, Transaction } from 'kysely';
import { shownStatus, statusAfterCheck } from '#domain/profile/profile-status.ts';
import type { Schema } from '../db/schema.ts';
import { StoredVerdict } from './check-run-record.ts';
import { openIfReadable } from './compare-secrets.ts';
import { beginSchedule } from './keep-schedule.ts';
import { noPreviousSecret } from './no-previous-secret.ts';
import { claimProfile } from './profile-claim.ts';
import { NoPreviousSecretError } from './profile-errors.ts';
import { addAttentionEvent } from './profile-events.ts';
import type { PreviousSecret, ProfileRecord } from './profile-record.ts';
import { standingColumns } from './profile-standing.ts';
import { readProfile } from './read-profile.ts';
import type { Sealing } from './sealing.ts';
import { secretEndColumns } from './secret-end-columns.ts';
import { tellOfRotation } from './tell-of-rotation.ts';
import { usablePreviousSecret } from './usable-previous-secret.ts';

/** Of one profile, as the caller has seen it. */
export type RollBackMoment = {
  readonly id: string;
  readonly expectedVersion: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** At least 0 and below 1; spreads the tests that nobody asks for. */
  readonly random: number;
};

/**
 * Makes the previous secret the present one again, and destroys the newer one. The last kept test that
 * was made with it speaks for the profile again, and moves its status as it would if it had ended just
 * now; where there is none, or no key to tell, the status stays: who relies on a connected profile must
 * not lose it by a step that is there to save it. Rejects with a `NoPreviousSecretError`, a
 * `ChangedMeanwhileError` or a `ProfileNotFoundError`.
 */
export async function rollBackSecret(
  trx: Transaction<Schema>,
  { id, expectedVersion, at, random }: RollBackMoment,
  sealing: Sealing,
): Promise<ProfileRecord> {
  const before = await claimProfile(trx, id, { version: expectedVersion });
  const profile = await readProfile(trx, id);
  const previous = usablePreviousSecret(profile, at);
  if (previous === null) throw new NoPreviousSecretError(id);
  const run = await lastRunWith(trx, { profile, previous }, sealing);
  const standing = run
    ? { ...before, status: statusAfterCheck(before.status, run.verdict) }
    : before;
  await trx
    .updateTable('profiles')
    .set({
      secret_sealed: previous.sealed,
      secret_hint: previous.hint,
      secret_set_at: previous.setAt,
      ...secretEndColumns(previous.end, at),
      ...noPreviousSecret,
      ...standingColumns(standing),
      last_check_run_id: run?.id ?? null,
      updated_at: at,
    })
    .where('id', '=', id)
    .execute();
  await beginSchedule(trx, { id, status: shownStatus(standing) }, { at, random, tested: false });
  const after = await readProfile(trx, id);
  await tellOfRotation(trx, after, { at, rolledBack: true });
  await addAttentionEvent(trx, { before: shownStatus(before), after, at });
  return after;
}

/** Among the runs before the newer secret came, those of rotations that failed are few. */
const lookedAt = 20;

type Restored = { readonly profile: ProfileRecord; readonly previous: PreviousSecret };

async function lastRunWith(db: Kysely<Schema>, { profile, previous }: Restored, sealing: Sealing) {
  const clientSecret = await openIfReadable(profile.id, previous.sealed, sealing);
  if (clientSecret === undefined) return undefined;
  const runs = await db
    .selectFrom('check_runs')
    .select(['id', 'verdict', 'credentials_digest'])
    .where('profile_id', '=', profile.id)
    .where('started_at', '<=', profile.secretSetAt ?? profile.updatedAt)
    .orderBy('started_at', 'desc')
    .limit(lookedAt)
    .execute();
  const { clientId, tenant, cloud } = profile;
  const run = runs.find(({ credentials_digest: digest }) =>
    sealing.matches(digest, { clientId, tenant, cloud, clientSecret }),
  );
  const { data: verdict } = StoredVerdict.safeParse(run?.verdict);
  return run && verdict && { id: run.id, verdict };
}
