import type { ExpressionBuilder, Transaction } from 'kysely';
import type { Secret } from '#domain/credentials/secret.ts';
import { shownStatus, statusAfterCheck } from '#domain/profile/profile-status.ts';
import { type SecretEnd, secretEndAfterCheck } from '#domain/profile/secret-end.ts';
import type { Schema } from '../db/schema.ts';
import { attachCheckRun } from './check-run-repository.ts';
import { indexed } from './index-terms.ts';
import { beginSchedule } from './keep-schedule.ts';
import { noPreviousSecret } from './no-previous-secret.ts';
import { claimProfile } from './profile-claim.ts';
import type { ProfileCheck } from './profile-content.ts';
import { addCheckEvents } from './profile-events.ts';
import type { ProfileRecord } from './profile-record.ts';
import { standingColumns } from './profile-standing.ts';
import { readProfile } from './read-profile.ts';
import { secretEndColumns } from './secret-end-columns.ts';
import { tellOfRotation } from './tell-of-rotation.ts';
import type { TestedProfile } from './tested-profile.ts';

export type NewSecret = {
  readonly clientSecret: Secret;
  /** For so long the present one stays usable; 0 destroys it at once. */
  readonly graceMs: number;
  /** When the new one ends, where a person has said it. */
  readonly endsAt?: number | undefined;
  /** The kept run that has proven it, with all else as the profile has it. */
  readonly check: ProfileCheck;
};

type SwapMoment = {
  /** With the secret that is the present one up to now. */
  readonly tested: TestedProfile;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** At least 0 and below 1; spreads the tests that nobody asks for. */
  readonly random: number;
};

/**
 * Puts a secret, sealed already, in the place of the present one. That one becomes the previous one and
 * is moved as it is sealed, so that no key is needed for it; the previous one before it is destroyed.
 * The run becomes the last test. A test of the present one that was recorded meanwhile is no hindrance,
 * whatever it says: the new one was proven with the rest as it still is. Rejects with a `ChangedMeanwhileError`, a `ProfileNotFoundError` or a
 * `CheckRunUnusableError`.
 */
export async function rotateSecret(
  trx: Transaction<Schema>,
  { tested, at, random }: SwapMoment,
  { sealed, clientSecret, graceMs, endsAt, check }: NewSecret & { readonly sealed: string },
): Promise<ProfileRecord> {
  const { id, secretSealed, clientId, tenant } = tested;
  const before = await claimProfile(trx, id, { secretSealed, clientId, tenant });
  const standing = { ...before, status: statusAfterCheck(before.status, check.verdict) };
  const entered: SecretEnd | null = endsAt === undefined ? null : { at: endsAt, from: 'entered' };
  await trx
    .updateTable('profiles')
    .set((row) => ({
      ...(graceMs > 0 ? presentAsPrevious(row, at + graceMs) : noPreviousSecret),
      secret_sealed: sealed,
      secret_hint: clientSecret.hint(),
      secret_set_at: at,
      ...secretEndColumns(secretEndAfterCheck(entered, check.results), at),
      ...standingColumns(standing),
      last_check_run_id: check.id,
      ...(check.tenantId === null ? {} : { tenant_id: check.tenantId }),
      updated_at: at,
    }))
    .where('id', '=', id)
    .execute();
  await attachCheckRun(trx, check.id, id);
  await beginSchedule(trx, { id, status: shownStatus(standing) }, { at, random, tested: true });
  const after = await readProfile(trx, id);
  const { verdict } = check;
  const checked = { before: shownStatus(before), after, verdict, madeBy: 'rotation', at } as const;
  await addCheckEvents(trx, checked);
  await tellOfRotation(trx, after, { at, rolledBack: false });
  return await indexed(trx, after);
}

/** In an update every column on the right is what it was before it. */
function presentAsPrevious(row: ExpressionBuilder<Schema, 'profiles'>, until: number) {
  return {
    previous_secret_sealed: row.ref('secret_sealed'),
    previous_secret_hint: row.ref('secret_hint'),
    previous_secret_ends_at: row.ref('secret_ends_at'),
    previous_secret_ends_from: row.ref('secret_ends_from'),
    previous_secret_set_at: row.ref('secret_set_at'),
    previous_secret_until: until,
  };
}
