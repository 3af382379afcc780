import { type AuditEvent, AuditEventList } from '#contract/audit-events.ts';
import { type Caller, jsonOf } from './caller.ts';
import type { OpenApp } from './open-app.ts';

export const auditPath = '/api/v1/audit-events';

/** What the audit log has come to, the first first. */
export async function auditTrail(app: Pick<OpenApp, 'services'>): Promise<readonly AuditEvent[]> {
  const { events } = await app.services.auditLog.list({ limit: 1_000 });
  return events.toReversed();
}

export async function auditPage(caller: Caller, query = ''): Promise<AuditEventList> {
  return AuditEventList.parse(jsonOf(await caller.send('GET', `${auditPath}${query}`)));
}
