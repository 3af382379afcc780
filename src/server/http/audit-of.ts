import type { Context } from 'hono';
import type { AuditAction } from '#contract/audit-events.ts';
import type { AuditEntry } from '../access/audit-log.ts';
import type { Settle, SettleOf } from '../profiles/settle.ts';
import type { Services } from '../services.ts';
import { whereFrom } from './where-from.ts';

/** What there is to say of something that was done; it was `done` unless another outcome is said. */
export type About = Partial<Pick<AuditEntry, 'outcome' | 'profileId' | 'subject' | 'data'>>;

export type Audit = {
  /** To be written in the transaction of a change of a profile. */
  within(action: AuditAction, about?: About): Settle;
  /** As `within`, of something else than a profile: `about` says what there is to say of it. */
  settling<T>(action: AuditAction, about: (changed: T) => About): SettleOf<T>;
  /** Written by itself: of what changes nothing, or is refused. */
  tell(action: AuditAction, about?: About): Promise<void>;
};

type Actor = AuditEntry['actor'];

const somebody: Actor = { kind: 'unknown', id: '', name: '' };

/**
 * The audit log for a handler: who asks and from where are known already. `actor` is for open doors, where
 * nobody has looked yet.
 */
export function auditOf(
  context: Context,
  { auditLog }: Pick<Services, 'auditLog'>,
  actor: Actor = context.get('actor') ?? somebody,
): Audit {
  const { kind, id, name } = actor;
  const { address } = whereFrom(context);
  const entry = (action: AuditAction, about: About = {}): AuditEntry => ({
    outcome: 'done',
    ...about,
    actor: { kind, id, name },
    address,
    action,
  });
  return {
    within: (action, about) => (trx, profile) =>
      auditLog.append(
        { ...entry(action, about), profileId: profile.id, subject: profile.name },
        trx,
      ),
    settling: (action, about) => (trx, changed) =>
      auditLog.append(entry(action, about(changed)), trx),
    tell: (action, about) => auditLog.append(entry(action, about)),
  };
}
