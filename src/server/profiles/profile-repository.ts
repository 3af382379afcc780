import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { statusAfterCheck, statusAfterSave } from '#domain/profile/profile-status.ts';
import type { Schema } from '../db/schema.ts';
import { attachCheckRun } from './check-run-repository.ts';
import { withUniqueName } from './name-collision.ts';
import { claimProfile, whyNotClaimed } from './profile-claim.ts';
import { contentColumns, type ProfileCheck, type ProfileContent } from './profile-content.ts';
import { ChangedMeanwhileError, ProfileNotFoundError } from './profile-errors.ts';
import { listProfiles, type ProfilePage, type ProfilePageRequest } from './profile-list.ts';
import { type ProfileRecord, selectProfiles, toProfileRecord } from './profile-record.ts';
import type { Sealing } from './sealing.ts';
import { searchTerms } from './search-terms.ts';

export type ProfilesNeeds = {
  readonly db: Kysely<Schema>;
  readonly sealing: Sealing;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** Every answer may be a `StoredRowError`, when somebody else has written to the database. */
export type Profiles = {
  /** Rejects with a `NameTakenError` or a `CheckRunUnusableError`; then nothing was kept. */
  create(content: ProfileContent): Promise<ProfileRecord>;
  find(id: string): Promise<ProfileRecord | undefined>;
  /** Newest first, unless asked otherwise. Rejects with a `MalformedCursorError`. */
  list(request: Omit<ProfilePageRequest, 'now'>): Promise<ProfilePage>;
  /**
   * Replaces the whole content. Without a test the profile is a draft again. Rejects as `create`
   * does, and with a `ChangedMeanwhileError` or a `ProfileNotFoundError`.
   */
  replace(id: string, expectedVersion: number, content: ProfileContent): Promise<ProfileRecord>;
  /**
   * Takes up a kept run that was made with the credentials of this very record. Rejects with a
   * `ChangedMeanwhileError` when they were replaced while the test went on.
   */
  recordCheck(tested: TestedProfile, check: ProfileCheck): Promise<ProfileRecord>;
  /** Removes the profile and its runs. Rejects as `replace` does for version and id. */
  remove(id: string, expectedVersion: number): Promise<void>;
};

export type TestedProfile = Pick<ProfileRecord, 'id' | 'version' | 'secretSealed'>;

export function createProfiles({ db, sealing, now }: ProfilesNeeds): Profiles {
  const seal = (id: string, content: ProfileContent) =>
    sealing.seal(content.clientSecret, { profileId: id, purpose: 'client-secret' });

  async function create(content: ProfileContent): Promise<ProfileRecord> {
    const id = randomUUID();
    const at = now();
    const { check } = content;
    const row = {
      ...contentColumns(content),
      id,
      secret_sealed: await seal(id, content),
      status: statusAfterSave('draft', check?.verdict),
      secret_set_at: at,
      version: 1,
      created_at: at,
      updated_at: at,
    };
    return withUniqueName(db, content, () =>
      db.transaction().execute(async (trx) => {
        await trx.insertInto('profiles').values(row).execute();
        if (check) await attachCheckRun(trx, check.id, id);
        return await indexed(trx, await read(trx, id));
      }),
    );
  }

  async function find(id: string): Promise<ProfileRecord | undefined> {
    const row = await selectProfiles(db).where('profiles.id', '=', id).executeTakeFirst();
    return row && toProfileRecord(row);
  }

  async function replace(
    id: string,
    expectedVersion: number,
    content: ProfileContent,
  ): Promise<ProfileRecord> {
    const { check } = content;
    const columns = { ...contentColumns(content), secret_sealed: await seal(id, content) };
    return withUniqueName(db, content, () =>
      db.transaction().execute(async (trx) => {
        const before = await claimProfile(trx, id, { version: expectedVersion });
        const status = statusAfterSave(before, check?.verdict);
        await trx
          .updateTable('profiles')
          .set({ ...columns, status, updated_at: now() })
          .where('id', '=', id)
          .execute();
        if (check) await attachCheckRun(trx, check.id, id);
        return await indexed(trx, await read(trx, id));
      }),
    );
  }

  async function recordCheck(tested: TestedProfile, check: ProfileCheck): Promise<ProfileRecord> {
    try {
      return await recordCheckOf(tested, check);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhileError)) throw error;
      const secretSealed = await sealedAnew(tested);
      if (secretSealed === undefined) throw error;
      return await recordCheckOf({ id: tested.id, secretSealed }, check);
    }
  }

  /** A rotation of keys replaces the sealed secret alone, and leaves the version as it is. */
  async function sealedAnew({ id, version }: TestedProfile): Promise<string | undefined> {
    const present = await find(id);
    return present?.version === version ? present.secretSealed : undefined;
  }

  function recordCheckOf(
    { id, secretSealed }: Pick<TestedProfile, 'id' | 'secretSealed'>,
    check: ProfileCheck,
  ): Promise<ProfileRecord> {
    return db.transaction().execute(async (trx) => {
      const before = await claimProfile(trx, id, { secretSealed });
      await trx
        .updateTable('profiles')
        .set({
          last_check_run_id: check.id,
          status: statusAfterCheck(before, check.verdict),
          updated_at: now(),
          // A test that did not come far enough to see the tenant does not make it unknown.
          ...(check.tenantId === null ? {} : { tenant_id: check.tenantId }),
        })
        .where('id', '=', id)
        .execute();
      await attachCheckRun(trx, check.id, id);
      return await indexed(trx, await read(trx, id));
    });
  }

  function remove(id: string, expectedVersion: number): Promise<void> {
    return db.transaction().execute(async (trx) => {
      const { numDeletedRows } = await trx
        .deleteFrom('profiles')
        .where('id', '=', id)
        .where('version', '=', expectedVersion)
        .executeTakeFirst();
      if (numDeletedRows !== 1n) throw await whyNotClaimed(trx, id);
    });
  }

  return {
    create,
    find,
    list: (request) => listProfiles(db, { ...request, now: now() }),
    replace,
    recordCheck,
    remove,
  };
}

async function read(db: Kysely<Schema>, id: string): Promise<ProfileRecord> {
  const row = await selectProfiles(db).where('profiles.id', '=', id).executeTakeFirst();
  if (!row) throw new ProfileNotFoundError(id);
  return toProfileRecord(row);
}

/** Makes a profile found by what it is known by now, and by nothing else. */
async function indexed(trx: Kysely<Schema>, record: ProfileRecord): Promise<ProfileRecord> {
  const { id } = record;
  const terms = searchTerms(record);
  await trx
    .deleteFrom('profile_terms')
    .where('profile_id', '=', id)
    .where('term', 'not in', terms)
    .execute();
  await trx
    .insertInto('profile_terms')
    .values(terms.map((term) => ({ profile_id: id, term, created_at: record.createdAt })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return record;
}
