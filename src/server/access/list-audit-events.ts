import type { Kysely } from 'kysely';
import type { AuditEvent, AuditQuery } from '#contract/audit-events.ts';
import type { Schema } from '../db/schema.ts';
import { readCursor, writeCursor } from '../profiles/profile-cursor.ts';
import { readableEvents } from './audit-event-record.ts';

/** Which events are asked for; conditions add up. */
export type AuditConditions = Omit<AuditQuery, 'after'>;

export type AuditPage = {
  readonly events: AuditEvent[];
  /** Those of the profiles that are still there, by their present name. */
  readonly profiles: { readonly id: string; readonly name: string }[];
  /** The cursor of the next page, or null on the last one. */
  readonly next: string | null;
};

type PageRequest = AuditConditions & {
  readonly after?: string | undefined;
  readonly limit: number;
};

/** Where a page ends: both are sorted by. */
export type AuditPlace = { readonly at: number; readonly id: string };

/** One page of the audit log, the latest first. Rejects with a `MalformedCursorError`. */
export async function listAuditEvents(
  db: Kysely<Schema>,
  { after, limit, ...conditions }: PageRequest,
): Promise<AuditPage> {
  const cursor = after === undefined ? undefined : readCursor(after, 'created');
  const place = cursor && { at: Number(cursor.key), id: cursor.id };
  // One more than asked for tells whether there is a next page.
  const rows = await selectAuditEvents(db, conditions, place)
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = last !== undefined && rows.length > limit;
  return {
    events: shown.flatMap(readableEvents),
    profiles: await presentProfiles(
      db,
      shown.flatMap(({ profile_id: id }) => (id === null ? [] : [id])),
    ),
    next: more ? writeCursor({ key: last.at, id: last.id }) : null,
  };
}

/** The events that meet the conditions and come after a place, the latest first. */
export function selectAuditEvents(
  db: Kysely<Schema>,
  { actor, action, outcome, profile, from, to }: AuditConditions,
  place: AuditPlace | undefined,
) {
  let query = db.selectFrom('audit_events').selectAll();
  if (actor !== undefined) query = query.where('actor_id', '=', actor);
  if (action !== undefined) query = query.where('action', '=', action);
  if (outcome !== undefined) query = query.where('outcome', '=', outcome);
  if (profile !== undefined) query = query.where('profile_id', '=', profile);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (to !== undefined) query = query.where('at', '<', to);
  if (place !== undefined) {
    query = query.where((eb) => eb(eb.refTuple('at', 'id'), '<', eb.tuple(place.at, place.id)));
  }
  return query.orderBy('at', 'desc').orderBy('id', 'desc');
}

async function presentProfiles(
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<AuditPage['profiles']> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('profiles')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .where('deleted_at', 'is', null)
    .execute();
}
