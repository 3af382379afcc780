import type { Context } from 'hono';
import type { AuditAction } from '#contract/audit-events.ts';
import type { AuditEntry } from '../access/audit-log.ts';
import type { Services } from '../services.ts';
import { auditOf } from './audit-of.ts';
import { whereFrom } from './where-from.ts';

const windowMs = 60_000;

/** So many of one address say what there is to say; more would only fill the disk. */
const perAddress = { limit: 20, windowMs };

/** However many addresses there are. */
const ofAll = { limit: 200, windowMs };

type Refused = Pick<AuditEntry, 'profileId' | 'subject'> & {
  readonly action: AuditAction;
  /** Codes: why, and at which door. */
  readonly data: AuditEntry['data'];
  readonly actor?: AuditEntry['actor'] | undefined;
};

/**
 * Writes down that somebody was refused. Anybody can be refused without end, so it is written no more than 20
 * times a minute of one address and 200 times of all; the log of the server has the rest.
 */
export async function auditRefusal(
  context: Context,
  { action, actor, ...about }: Refused,
  services: Pick<Services, 'auditLog' | 'rateLimits' | 'log'>,
): Promise<void> {
  const { rateLimits, log } = services;
  const { address } = whereFrom(context);
  const own = await rateLimits.take(`audit-refusal:address:${address}`, perAddress);
  const all = own.allowed ? await rateLimits.take('audit-refusal:all', ofAll) : own;
  if (!all.allowed) {
    log.warn({ action, ...about.data }, 'refused, and not in the audit log: too many in a minute');
    return;
  }
  await auditOf(context, services, actor).tell(action, { ...about, outcome: 'refused' });
}
