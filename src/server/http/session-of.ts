import type { Session } from '#contract/session.ts';
import type { Actor } from '../access/actor.ts';

/** What whoever asks is told of themselves. */
export function sessionOf(actor: Actor | undefined): Session {
  if (actor?.kind !== 'operator') return { operator: null };
  const { id, name, role } = actor;
  return { operator: { id, name, role } };
}
