import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { shownStatus, statusAfterCheck, statusAfterSave } from '#domain/profile/profile-status.ts';
import { secretEndAfterCheck } from '#domain/profile/secret-end.ts';
import type { Schema } from '../db/schema.ts';
import { attachCheckRun } from './check-run-repository.ts';
import { isPresentSecret } from './compare-secrets.ts';
import { indexed } from './index-terms.ts';
import { beginSchedule, moveSchedule } from './keep-schedule.ts';
import { markDeleted } from './mark-deleted.ts';
import { withUniqueName } from './name-collision.ts';
import { noPreviousSecret } from './no-previous-secret.ts';
import { claimProfile } from './profile-claim.ts';
import { contentColumns, type ProfileCheck, type ProfileContent } from './profile-content.ts';
import { addCheckEvents, addProfileEvent } from './profile-events.ts';
import { listProfiles, type ProfilePage, type ProfilePageRequest } from './profile-list.ts';
import { type ProfileRecord, selectProfiles, toProfileRecord } from './profile-record.ts';
import { standingColumns } from './profile-standing.ts';
import { readProfile } from './read-profile.ts';
import type { Sealing } from './sealing.ts';
import { changedSecretEndColumns, secretEndColumns } from './secret-end-columns.ts';
import { nothingMore, type Settle, type Settled } from './settle.ts';
import { switchProfile } from './switch-profile.ts';
import { tellOfRotation } from './tell-of-rotation.ts';
import { type TestedProfile, withTested } from './tested-profile.ts';

export type ProfilesNeeds = {
  readonly db: Kysely<Schema>;
  readonly sealing: Sealing;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** At least 0 and below 1; spreads tests that nobody asks for. */
  readonly random?: () => number;
};

/** Every answer may be a `StoredRowError`, when somebody else has written to the database. */
export type Profiles = {
  /**
   * Rejects with a `NameTakenError` or a `CheckRunUnusableError`, or with what `begin` rejects with; then nothing
   * was kept.
   */
  create(content: SavedContent, settle?: Settle): Promise<ProfileRecord>;
  find(id: string): Promise<ProfileRecord | undefined>;
  /** Newest first, unless asked otherwise. Rejects with a `MalformedCursorError`. */
  list(request: Omit<ProfilePageRequest, 'now'>): Promise<ProfilePage>;
  /**
   * Replaces the whole content, and destroys a previous secret. Without a test the profile is a draft
   * again. What is known of a secret that stays is known of it still. Rejects as `create` does, and with a `ChangedMeanwhileError` or a `ProfileNotFoundError`.
   */
  replace(
    id: string,
    expectedVersion: number,
    content: SavedContent & Settled,
  ): Promise<ProfileRecord>;
  /**
   * Takes up a kept run that was made with the credentials of this very record. Rejects with a
   * `ChangedMeanwhileError` when they were replaced while the test went on. Of two that overlapped the one
   * that began later has the word; the other is history, and its profile comes back as it is.
   */
  recordCheck(tested: TestedProfile, check: ProfileCheck, settle?: Settle): Promise<ProfileRecord>;
  /**
   * Switches a profile off, and on again. One that is so already stays as it is, and nothing is settled.
   * Rejects as `replace` does for version and id.
   */
  disable(id: string, expectedVersion: number, settle?: Settle): Promise<ProfileRecord>;
  enable(id: string, expectedVersion: number, settle?: Settle): Promise<ProfileRecord>;
  /** From then on the profile can only be brought back or destroyed. Rejects as `disable` does. */
  remove(id: string, expectedVersion: number, settle?: Settle): Promise<void>;
};

/**
 * What a save does besides, first in its transaction and, by what it answers with, last, behind the profile’s own
 * events.
 */
export type BeginSave = (
  trx: Transaction<Schema>,
  profileId: string,
) => Promise<() => Promise<void>>;

/** A whole content, with what is to happen besides. */
type SavedContent = ProfileContent & { readonly begin?: BeginSave | undefined };

const saveAlone: BeginSave = async () => async () => {};

export function createProfiles({
  db,
  sealing,
  now,
  random = Math.random,
}: ProfilesNeeds): Profiles {
  const seal = (id: string, content: ProfileContent) =>
    sealing.seal(content.clientSecret, { profileId: id, purpose: 'client-secret' });

  const freshSecret = (id: string, content: ProfileContent, at: number) =>
    seal(id, content).then((secretSealed) => ({
      secret_sealed: secretSealed,
      secret_set_at: at,
    }));

  async function create(content: SavedContent, settle = nothingMore): Promise<ProfileRecord> {
    const id = randomUUID();
    const at = now();
    const { check, begin = saveAlone } = content;
    const row = {
      ...contentColumns(content),
      ...(await freshSecret(id, content, at)),
      ...secretEndColumns(secretEndAfterCheck(null, check?.results ?? []), at),
      id,
      status: statusAfterSave(check?.verdict),
      version: 1,
      created_at: at,
      updated_at: at,
    };
    return withUniqueName(db, content, () =>
      db.transaction().execute(async (trx) => {
        const end = await begin(trx, id);
        await trx.insertInto('profiles').values(row).execute();
        if (check) await attachCheckRun(trx, check.id, id);
        await beginSchedule(trx, row, { at, random: random(), tested: true });
        await addProfileEvent(trx, { type: 'profile.created', at }, row);
        await settle(trx, row);
        await end();
        return await indexed(trx, await readProfile(trx, id));
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
    content: SavedContent & Settled,
  ): Promise<ProfileRecord> {
    const { check, begin = saveAlone, settle = nothingMore } = content;
    const at = now();
    const columns = {
      ...contentColumns(content),
      ...(await freshSecret(id, content, at)),
      // It may be of another app or tenant.
      ...noPreviousSecret,
    };
    return withUniqueName(db, content, () =>
      db.transaction().execute(async (trx) => {
        const complete = await begin(trx, id);
        const before = await claimProfile(trx, id, { version: expectedVersion });
        const present = await readProfile(trx, id);
        const isAnother = !(await isPresentSecret(content.clientSecret, present, sealing));
        const stays = !isAnother && content.clientId === present.clientId;
        const standing = { ...before, status: statusAfterSave(check?.verdict) };
        await trx
          .updateTable('profiles')
          .set({
            ...columns,
            ...secretFactColumns(content, { present, stays, at }),
            ...standingColumns(standing),
            updated_at: at,
          })
          .where('id', '=', id)
          .execute();
        if (check) await attachCheckRun(trx, check.id, id);
        const status = shownStatus(standing);
        await beginSchedule(trx, { id, status }, { at, random: random(), tested: true });
        const after = await readProfile(trx, id);
        if (isAnother) await tellOfRotation(trx, after, { at, rolledBack: false });
        await settle(trx, after);
        await complete();
        return await indexed(trx, after);
      }),
    );
  }

  async function recordCheck(
    tested: TestedProfile,
    check: ProfileCheck,
    settle = nothingMore,
  ): Promise<ProfileRecord> {
    return withTested(db, tested, (seen) => recordCheckOf(seen, check, settle));
  }

  function recordCheckOf(
    tested: TestedProfile,
    check: ProfileCheck,
    settle: Settle,
  ): Promise<ProfileRecord> {
    return db.transaction().execute(async (trx) => {
      const at = now();
      const { id, secretSealed, clientId, tenant } = tested;
      const before = await claimProfile(trx, id, { secretSealed, clientId, tenant });
      await attachCheckRun(trx, check.id, id);
      const present = await readProfile(trx, id);
      await settle(trx, present);
      if (isOvertaken(check, present)) return present;
      const standing = { ...before, status: statusAfterCheck(before.status, check.verdict) };
      const { secretEnd: known } = present;
      const end = secretEndAfterCheck(known, check.results);
      await trx
        .updateTable('profiles')
        .set({
          last_check_run_id: check.id,
          ...standingColumns(standing),
          updated_at: at,
          ...changedSecretEndColumns({ known, end }, at),
          // A test that did not come far enough to see the tenant does not make it unknown.
          ...(check.tenantId === null ? {} : { tenant_id: check.tenantId }),
        })
        .where('id', '=', id)
        .execute();
      const { verdict } = check;
      const madeBy = check.madeBy ?? 'operator';
      const status = shownStatus(standing);
      await moveSchedule(trx, { id, status }, { verdict, madeBy, at, random: random() });
      const record = await readProfile(trx, id);
      await addCheckEvents(trx, {
        before: shownStatus(before),
        after: record,
        verdict,
        madeBy,
        at,
      });
      return await indexed(trx, record);
    });
  }

  const switchTo = (disabled: boolean) => (id: string, expectedVersion: number, settle?: Settle) =>
    db.transaction().execute((trx) => {
      const moment = { at: now(), random: random() };
      return switchProfile(trx, { id, expectedVersion, disabled, settle, ...moment });
    });

  return {
    create,
    find,
    list: (request) => listProfiles(db, { ...request, now: now() }),
    replace,
    recordCheck,
    disable: switchTo(true),
    enable: switchTo(false),
    remove: (id, expectedVersion, settle) =>
      db
        .transaction()
        .execute((trx) => markDeleted(trx, { id, expectedVersion, at: now(), settle })),
  };
}

/** Whether a test that began later was recorded before this one. */
function isOvertaken(check: ProfileCheck, { lastCheck }: ProfileRecord): boolean {
  return lastCheck !== null && check.startedAt < lastCheck.startedAt;
}

type Replaced = {
  readonly present: ProfileRecord;
  /** The secret is the one of before, and so is its app. */
  readonly stays: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/** What is known of the secret of a new content: of one that stays, what was known before. */
function secretFactColumns({ check }: ProfileContent, { present, stays, at }: Replaced) {
  const { secretEnd: known, secretSetAt } = present;
  const end = secretEndAfterCheck(stays ? known : null, check?.results ?? []);
  return {
    ...changedSecretEndColumns({ known, end }, at),
    ...(stays && { secret_set_at: secretSetAt }),
  };
}
