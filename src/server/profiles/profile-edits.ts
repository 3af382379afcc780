import type { Transaction } from 'kysely';
import {
  type ProfileStanding,
  shownStatus,
  statusAfterSave,
} from '#domain/profile/profile-status.ts';
import { secretEndAfterEdit } from '#domain/profile/secret-end.ts';
import type { Schema } from '../db/schema.ts';
import { indexed } from './index-terms.ts';
import { beginSchedule } from './keep-schedule.ts';
import { withUniqueName } from './name-collision.ts';
import { nameKey } from './name-key.ts';
import { noPreviousSecret } from './no-previous-secret.ts';
import { claimProfile } from './profile-claim.ts';
import type { ProfileRecord } from './profile-record.ts';
import type { ProfilesNeeds } from './profile-repository.ts';
import { standingColumns } from './profile-standing.ts';
import { readProfile } from './read-profile.ts';
import { changedSecretEndColumns } from './secret-end-columns.ts';
import { nothingMore, type Settled } from './settle.ts';

/** What is to be another, cleaned; what is absent stays. */
export type ProfileChange = {
  readonly name?: string | undefined;
  readonly tenant?: string | undefined;
  readonly clientId?: string | undefined;
  readonly redirectUri?: string | null | undefined;
  /** Milliseconds since the epoch; null forgets it. */
  readonly secretEndsAt?: number | null | undefined;
};

export type ProfileEdits = {
  /**
   * Changes some of a profile, and leaves its secret as it is. With another client ID or tenant no earlier
   * test speaks for it: it is a draft, and a previous secret, which was of the former app, is destroyed. With
   * another redirect URI it is tested again soon.
   * Rejects with a `NameTakenError`, a `ChangedMeanwhileError` or a `ProfileNotFoundError`.
   */
  edit(
    id: string,
    expectedVersion: number,
    change: ProfileChange & Settled,
  ): Promise<ProfileRecord>;
};

type EditsNeeds = Omit<ProfilesNeeds, 'sealing'>;

export function createProfileEdits({ db, now, random = Math.random }: EditsNeeds): ProfileEdits {
  async function edit(
    id: string,
    expectedVersion: number,
    { settle = nothingMore, ...change }: ProfileChange & Settled,
  ): Promise<ProfileRecord> {
    const { name, platform, connector } = await readProfile(db, id);
    const named = { name: change.name ?? name, platform, connector };
    return withUniqueName(db, named, () =>
      db.transaction().execute(async (trx) => {
        const standing = await claimProfile(trx, id, { version: expectedVersion });
        const edit = { standing, change, at: now(), random: random() };
        await writeEdit(trx, await readProfile(trx, id), edit);
        const after = await readProfile(trx, id);
        await settle(trx, after);
        return await indexed(trx, after);
      }),
    );
  }

  return { edit };
}

type Edit = {
  readonly standing: ProfileStanding;
  readonly change: ProfileChange;
  readonly at: number;
  readonly random: number;
};

async function writeEdit(
  trx: Transaction<Schema>,
  profile: ProfileRecord,
  { standing, change, at, random }: Edit,
): Promise<void> {
  const { id, secretEnd: known } = profile;
  const { name = profile.name, tenant = profile.tenant, clientId = profile.clientId } = change;
  const { redirectUri = profile.redirectUri, secretEndsAt: entered } = change;
  const otherApp = tenant !== profile.tenant || clientId !== profile.clientId;
  const end = secretEndAfterEdit(known, { entered, otherApp });
  const untested = { ...standing, status: statusAfterSave(undefined) };
  await trx
    .updateTable('profiles')
    .set({
      name,
      name_key: nameKey(name),
      tenant,
      client_id: clientId,
      redirect_uri: redirectUri,
      ...changedSecretEndColumns({ known, end }, at),
      ...(otherApp && {
        ...standingColumns(untested),
        ...noPreviousSecret,
        last_check_run_id: null,
        tenant_id: null,
      }),
      updated_at: at,
    })
    .where('id', '=', id)
    .execute();
  // How it is with another redirect URI nobody knows; that it worked is no less true.
  if (!otherApp && redirectUri === profile.redirectUri) return;
  const status = shownStatus(otherApp ? untested : standing);
  await beginSchedule(trx, { id, status }, { at, random, tested: false });
}
