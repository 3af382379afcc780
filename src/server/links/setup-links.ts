import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { SetupDraft, SetupLinkInput } from '#contract/setup-links.ts';
import { newToken, tokenHash } from '../access/token.ts';
import type { Schema } from '../db/schema.ts';
import type { SettleOf } from '../profiles/settle.ts';
import type { Embedding } from './embedding.ts';
import { endSessions } from './end-sessions.ts';
import { findSavingLink } from './find-saving-link.ts';
import { isLive } from './is-live.ts';
import { SetupLinkNotFoundError, SetupLinkUsedError, SetupOverError } from './link-errors.ts';
import {
  listSetupLinks,
  type SetupLinkPage,
  type SetupLinkPageRequest,
} from './list-setup-links.ts';
import { markOpened } from './mark-opened.ts';
import { type EmbedEntry, openEmbedded } from './open-embedded.ts';
import { type OpenedSetup, openSetupLink } from './open-setup-link.ts';
import { type SetupLinkRecord, toSetupLinkRecord } from './setup-link-record.ts';
import { takeSetupStep } from './setup-progress.ts';

/** A link with its token, which is nowhere else. */
export type IssuedSetupLink = { readonly link: SetupLinkRecord; readonly token: string };

export type NewSetupLink = SetupLinkInput & {
  readonly createdBy: { readonly id: string; readonly name: string };
  /** For the frame of a portal. */
  readonly embed?: Embedding | undefined;
};

type Settle = SettleOf<SetupLinkRecord>;

/**
 * Every answer with a link may be a `StoredRowError`, when somebody else has written to the database. `settle`
 * belongs to the transaction of a change, where there is one: what is so already is not changed once more.
 */
export type SetupLinks = {
  create(input: NewSetupLink, settle?: Settle): Promise<IssuedSetupLink>;
  find(id: string): Promise<SetupLinkRecord | undefined>;
  /** Whatever became of the link; undefined once another token took the place of this one. */
  findByToken(token: string): Promise<SetupLinkRecord | undefined>;
  /** The latest by which a profile was saved; undefined where operators alone saved it. */
  findSaving(profileId: string): Promise<SetupLinkRecord | undefined>;
  list(request: SetupLinkPageRequest): Promise<SetupLinkPage>;
  /** Begins a session; undefined when the token is not that of a link that can be used. */
  open(token: string): Promise<OpenedSetup | undefined>;
  /** The same by an embed token, in a frame. Rejects with an `EmbedOriginError`. */
  openEmbedded(entry: EmbedEntry): Promise<OpenedSetup | undefined>;
  /** Puts down that somebody is at the setup, with a browser that asks for it, unless it was so before. */
  markOpened(id: string, settle?: Settle): Promise<void>;
  /** Ends the link and its sessions. Rejects with a `SetupLinkNotFoundError` or a `SetupLinkUsedError`. */
  revoke(id: string, settle?: Settle): Promise<void>;
  /**
   * Gives the link another token and as much time as it had first, also when it had expired or was revoked;
   * the old token and all sessions are dead at once. Rejects as `revoke` does, and with a `SetupLinkUsedError`
   * when the profile that it was to change is gone.
   */
  reissue(id: string, settle?: Settle): Promise<IssuedSetupLink>;
  /** Puts down that somebody with a link that is over asks for another, and since when. */
  askForRenewal(id: string, settle?: Settle): Promise<void>;
  /** Keeps what was entered so far. Rejects with a `SetupOverError`. */
  keepDraft(id: string, draft: SetupDraft): Promise<void>;
  /**
   * Puts down that a test has passed, unless one had before; of one that was begun by that ID and goes on with another
   * token, too. Rejects with a `SetupOverError`.
   */
  markTested(begunAs: string): Promise<void>;
};

/** `now` is in milliseconds since the epoch. */
export function createSetupLinks(db: Kysely<Schema>, now: () => number): SetupLinks {
  function create(input: NewSetupLink, settle?: Settle): Promise<IssuedSetupLink> {
    const token = newToken();
    const at = now();
    return db.transaction().execute(async (trx) => {
      const row = await trx
        .insertInto('setup_links')
        .values({
          id: randomUUID(),
          token_hash: tokenHash(token),
          platform: input.platform,
          connector: input.connector,
          selection: JSON.stringify(input.selection),
          choice: input.choice,
          name: input.name ?? null,
          tenant: input.tenant || null,
          asked_by: input.askedBy ?? null,
          reference: input.reference || null,
          return_url: input.returnUrl ?? null,
          profile_id: input.profileId ?? null,
          progress: '{}',
          embed: input.embed === undefined ? null : JSON.stringify(input.embed),
          created_by: input.createdBy.id,
          created_by_name: input.createdBy.name,
          created_at: at,
          issued_at: at,
          expires_at: at + input.lifetimeMs,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      const link = toSetupLinkRecord(row);
      await settle?.(trx, link);
      return { link, token };
    });
  }

  async function findBy(column: 'id' | 'token_hash', value: string) {
    const row = await db
      .selectFrom('setup_links')
      .selectAll()
      .where(column, '=', value)
      .executeTakeFirst();
    return row && toSetupLinkRecord(row);
  }

  async function revoke(id: string, settle?: Settle): Promise<void> {
    const at = now();
    await db.transaction().execute(async (trx) => {
      const row = await trx
        .updateTable('setup_links')
        .set({ revoked_at: at })
        .where('id', '=', id)
        .where('completed_at', 'is', null)
        .where('revoked_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) return requireRevoked(trx, id);
      await endSessions(trx, id);
      return settle?.(trx, toSetupLinkRecord(row));
    });
  }

  async function reissue(id: string, settle?: Settle): Promise<IssuedSetupLink> {
    const token = newToken();
    const at = now();
    return db.transaction().execute(async (trx) => {
      const row = await trx
        .updateTable('setup_links')
        .set((eb) => ({
          token_hash: tokenHash(token),
          expires_at: eb(eb('expires_at', '-', eb.ref('issued_at')), '+', at),
          issued_at: at,
          revoked_at: null,
          renewal_asked_at: null,
        }))
        .where('id', '=', id)
        // A portal makes another token whenever it wants one.
        .where('embed', 'is', null)
        .where('completed_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) throw await whyNotChanged(trx, id);
      // There is nothing left to be changed by it: it is as good as used.
      if (await isProfileGone(trx, row.profile_id)) throw new SetupLinkUsedError(id);
      await endSessions(trx, id);
      const link = toSetupLinkRecord(row);
      await settle?.(trx, link);
      return { link, token };
    });
  }

  async function askForRenewal(id: string, settle?: Settle): Promise<void> {
    const at = now();
    await db.transaction().execute(async (trx) => {
      const row = await trx
        .updateTable('setup_links')
        .set({ renewal_asked_at: at })
        .where('id', '=', id)
        .where('renewal_asked_at', 'is', null)
        .where((row) => row.not(isLive(at)(row)))
        .returningAll()
        .executeTakeFirst();
      if (row !== undefined) await settle?.(trx, toSetupLinkRecord(row));
    });
  }

  async function keepDraft(id: string, draft: SetupDraft): Promise<void> {
    const at = now();
    await db.transaction().execute(async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('setup_links')
        .set({ draft: JSON.stringify(draft) })
        .where('id', '=', id)
        .where(isLive(at))
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) throw new SetupOverError(id);
      if (draft.doneSteps.length > 0) await takeSetupStep(trx, { linkId: id, step: 'steps' }, at);
    });
  }

  return {
    create,
    find: (id) => findBy('id', id),
    findByToken: async (token) => {
      const link = await findBy('token_hash', tokenHash(token));
      return link?.embed === null ? link : undefined;
    },
    findSaving: (profileId) => findSavingLink(db, profileId),
    list: (request) => listSetupLinks(db, request, now()),
    open: (token) => db.transaction().execute((trx) => openSetupLink(trx, token, now())),
    openEmbedded: (entry) => db.transaction().execute((trx) => openEmbedded(trx, entry, now())),
    markOpened: (id, settle) =>
      db.transaction().execute((trx) => markOpened(trx, id, { at: now(), settle })),
    revoke,
    reissue,
    askForRenewal,
    keepDraft,
    markTested: (linkId) =>
      db.transaction().execute((trx) => takeSetupStep(trx, { linkId, step: 'tested' }, now())),
  };
}

/** Whether the profile that a link is to change was deleted. */
async function isProfileGone(trx: Transaction<Schema>, profileId: string | null): Promise<boolean> {
  if (profileId === null) return false;
  const found = await trx
    .selectFrom('profiles')
    .select('id')
    .where('id', '=', profileId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return found === undefined;
}

/** What is revoked stays so, with the moment of the first time. */
async function requireRevoked(trx: Transaction<Schema>, id: string): Promise<void> {
  const found = await trx
    .selectFrom('setup_links')
    .select('id')
    .where('id', '=', id)
    .where('revoked_at', 'is not', null)
    .executeTakeFirst();
  if (found === undefined) throw await whyNotChanged(trx, id);
}

/** Why a statement that asked for a link that was not used has found none. */
async function whyNotChanged(trx: Transaction<Schema>, id: string): Promise<Error> {
  const found = await trx
    .selectFrom('setup_links')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return found ? new SetupLinkUsedError(id) : new SetupLinkNotFoundError(id);
}
