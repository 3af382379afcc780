import type { Kysely } from 'kysely';
import { recoverableMs } from '#contract/deleted-profiles.ts';
import type { Schema } from '../db/schema.ts';
import { indexed } from './index-terms.ts';
import { beginSchedule } from './keep-schedule.ts';
import { withUniqueName } from './name-collision.ts';
import { nameKey } from './name-key.ts';
import { readCursor, writeCursor } from './profile-cursor.ts';
import { ProfileNotFoundError } from './profile-errors.ts';
import type { ProfileRecord } from './profile-record.ts';
import { readProfile } from './read-profile.ts';
import { nothingMore, type Settle } from './settle.ts';

/** As much of a deleted profile as it takes to know it again. Times are in milliseconds since the epoch. */
export type DeletedProfile = Pick<
  ProfileRecord,
  'id' | 'name' | 'platform' | 'connector' | 'tenant' | 'clientId'
> & { readonly deletedAt: number };

export type DeletedProfilePage = {
  readonly profiles: readonly DeletedProfile[];
  /** The cursor of the next page, or null on the last one. */
  readonly next: string | null;
};

/** Deleted profiles, as long as they can be brought back; after that they are as good as destroyed. */
export type DeletedProfiles = {
  /** The latest first, by keyset. Rejects with a `MalformedCursorError`. */
  list(request: DeletedPageRequest): Promise<DeletedProfilePage>;
  /**
   * Brings one back as it was, under its own name or a new one. Rejects with a `NameTakenError`, and
   * then it stays deleted, or with a `ProfileNotFoundError`.
   */
  restore(id: string, name?: string, settle?: Settle): Promise<ProfileRecord>;
  /** Destroys one for good, before its time. Rejects with a `ProfileNotFoundError`. */
  destroy(id: string, settle?: Settle): Promise<void>;
  /**
   * Destroys up to `limit` whose time is over by `at`, in milliseconds since the epoch; answers with
   * how many those were.
   */
  destroyDeletedProfiles(at: number, limit: number): Promise<number>;
};

type DeletedPageRequest = {
  readonly after?: string | undefined;
  /** Profiles on the page, at least 1. */
  readonly limit: number;
};

/** `now` is in milliseconds since the epoch, `random` at least 0 and below 1. */
export function createDeletedProfiles(
  db: Kysely<Schema>,
  now: () => number,
  random: () => number = Math.random,
): DeletedProfiles {
  /** What was deleted up to then is gone. */
  const lost = (at: number) => at - recoverableMs;

  async function list({ after, limit }: DeletedPageRequest): Promise<DeletedProfilePage> {
    const cursor = after === undefined ? undefined : readCursor(after, 'created');
    const rows = await db
      .selectFrom('profiles')
      .select(['id', 'name', 'platform', 'connector', 'tenant', 'client_id as clientId'])
      .select((eb) => eb.ref('deleted_at').$notNull().as('deletedAt'))
      .where('deleted_at', '>', lost(now()))
      .$if(cursor !== undefined, (query) =>
        query.where((eb) =>
          eb(eb.refTuple('deleted_at', 'id'), '<', eb.tuple(Number(cursor?.key), cursor?.id ?? '')),
        ),
      )
      .orderBy('deleted_at', 'desc')
      .orderBy('id', 'desc')
      // One more than asked for tells whether there is a next page.
      .limit(limit + 1)
      .execute();
    const profiles = rows.slice(0, limit);
    const last = profiles.at(-1);
    const more = last !== undefined && rows.length > limit;
    return { profiles, next: more ? writeCursor({ key: last.deletedAt, id: last.id }) : null };
  }

  async function restore(
    id: string,
    newName?: string,
    settle = nothingMore,
  ): Promise<ProfileRecord> {
    const deleted = await db
      .selectFrom('profiles')
      .select(['name', 'platform', 'connector'])
      .where('id', '=', id)
      .where('deleted_at', '>', lost(now()))
      .executeTakeFirst();
    if (deleted === undefined) throw new ProfileNotFoundError(id);
    const named = { ...deleted, name: newName ?? deleted.name };
    return withUniqueName(db, named, () =>
      db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('profiles')
          .set((columns) => ({
            name: named.name,
            name_key: nameKey(named.name),
            deleted_at: null,
            updated_at: now(),
            version: columns('version', '+', 1),
          }))
          .where('id', '=', id)
          .where('deleted_at', '>', lost(now()))
          .executeTakeFirst();
        if (numUpdatedRows !== 1n) throw new ProfileNotFoundError(id);
        const { status } = await readProfile(trx, id);
        const moment = { at: now(), random: random(), tested: false };
        await beginSchedule(trx, { id, status }, moment);
        const after = await readProfile(trx, id);
        await settle(trx, after);
        return await indexed(trx, after);
      }),
    );
  }

  function destroy(id: string, settle = nothingMore): Promise<void> {
    return db.transaction().execute(async (trx) => {
      const destroyed = await trx
        .deleteFrom('profiles')
        .where('id', '=', id)
        .where('deleted_at', '>', lost(now()))
        .returning(['id', 'name'])
        .executeTakeFirst();
      if (destroyed === undefined) throw new ProfileNotFoundError(id);
      await settle(trx, destroyed);
    });
  }

  async function destroyDeletedProfiles(at: number, limit: number): Promise<number> {
    const { numDeletedRows } = await db
      .deleteFrom('profiles')
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('profiles')
          .select('id')
          .where('deleted_at', '<=', lost(at))
          .orderBy('deleted_at')
          .orderBy('id')
          .limit(limit),
      )
      // Said twice: one that was brought back while this waited for it is none of these any more.
      .where('deleted_at', '<=', lost(at))
      .executeTakeFirst();
    return Number(numDeletedRows);
  }

  return { list, restore, destroy, destroyDeletedProfiles };
}
