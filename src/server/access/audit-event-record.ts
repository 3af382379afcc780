import type { Selectable } from 'kysely';
import { AuditEvent } from '#contract/audit-events.ts';
import type { Schema } from '../db/schema.ts';
import { storedJson } from '../profiles/stored-json.ts';

const StoredData = storedJson(AuditEvent.shape.data);

/** An event as the contract tells of it; none where a later version has written what this one cannot read. */
export function readableEvents(row: Selectable<Schema['audit_events']>): AuditEvent[] {
  const { data } = AuditEvent.safeParse({
    id: row.id,
    at: row.at,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    address: row.address,
    action: row.action,
    outcome: row.outcome,
    profileId: row.profile_id,
    subject: row.subject,
    data: StoredData.safeParse(row.data).data,
  });
  return data === undefined ? [] : [data];
}
