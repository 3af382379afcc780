import type { ExpressionBuilder, ExpressionWrapper, Kysely, SqlBool } from 'kysely';
import type { LinkStatus } from '#contract/setup-links.ts';
import type { Schema } from '../db/schema.ts';
import { readCursor, writeCursor } from '../profiles/profile-cursor.ts';
import { type SetupLinkRecord, toSetupLinkRecord } from './setup-link-record.ts';

export type SetupLinkPageRequest = {
  readonly status?: LinkStatus | undefined;
  /** Those that a profile came of, or that change it. */
  readonly profile?: string | undefined;
  readonly after?: string | undefined;
  /** Links on the page, at least 1. */
  readonly limit: number;
};

export type SetupLinkPage = {
  readonly links: readonly SetupLinkRecord[];
  /** The cursor of the next page, or null on the last one. */
  readonly next: string | null;
};

/** The latest first, by keyset. Rejects with a `MalformedCursorError`. `at` is in ms since the epoch. */
export async function listSetupLinks(
  db: Kysely<Schema>,
  { status, profile, after, limit }: SetupLinkPageRequest,
  at: number,
): Promise<SetupLinkPage> {
  const cursor = after === undefined ? undefined : readCursor(after, 'created');
  let query = db.selectFrom('setup_links').selectAll().where('embed', 'is', null);
  if (status !== undefined) query = query.where((row) => conditions[status](row, at));
  if (profile !== undefined) query = query.where('profile_id', '=', profile);
  if (cursor !== undefined) {
    query = query.where((eb) =>
      eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(Number(cursor.key), cursor.id)),
    );
  }
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    // One more than asked for tells whether there is a next page.
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = last !== undefined && rows.length > limit;
  return {
    links: page.map(toSetupLinkRecord),
    next: more ? writeCursor({ key: last.created_at, id: last.id }) : null,
  };
}

type Row = ExpressionBuilder<Schema, 'setup_links'>;
type Condition = ExpressionWrapper<Schema, 'setup_links', SqlBool>;

/** Each status as `linkStatus` finds it, in words of the database. */
const conditions: Readonly<Record<LinkStatus, (row: Row, at: number) => Condition>> = {
  revoked: (row) => row('revoked_at', 'is not', null),
  used: (row) => row.and([row('revoked_at', 'is', null), row('completed_at', 'is not', null)]),
  expired: (row, at) => row.and([unused(row), row('expires_at', '<=', at)]),
  opened: (row, at) =>
    row.and([unused(row), row('expires_at', '>', at), row('opened_at', 'is not', null)]),
  open: (row, at) =>
    row.and([unused(row), row('expires_at', '>', at), row('opened_at', 'is', null)]),
};

function unused(row: Row): Condition {
  return row.and([row('revoked_at', 'is', null), row('completed_at', 'is', null)]);
}
