import type { AuditEvent } from '#contract/audit-events.ts';
import { auditMessages } from '../messages/audit.ts';

/** Who it was, and of which kind; where no name is known, the kind is all there is. */
export function actorWords({ kind, name }: AuditEvent['actor']): {
  readonly name: string;
  readonly kind: string | undefined;
} {
  const word = auditMessages.actorKinds[kind];
  return name === '' || name === word ? { name: word, kind: undefined } : { name, kind: word };
}
