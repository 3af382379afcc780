import type { Context } from 'hono';
import type { Services } from '../services.ts';
import { actorOf } from './actor-of.ts';
import { auditRefusal } from './audit-refusal.ts';
import { Refusal } from './problems.ts';

/**
 * Whoever has a link to a profile can read what it is made of, and put something else in its place: so no API key
 * gets hold of one that may not change profiles itself. Refuses it with `not-allowed`.
 */
export async function requireMayChange(
  context: Context,
  { profileId }: { readonly profileId?: string | null | undefined },
  services: Pick<Services, 'auditLog' | 'rateLimits' | 'log'>,
): Promise<void> {
  const actor = actorOf(context);
  if ((profileId ?? null) === null || actor.kind !== 'api-key') return;
  if (actor.scopes.includes('profiles:write')) return;
  const data = { code: 'not-allowed', door: 'PATCH /profiles/:id' };
  await auditRefusal(context, { action: 'access.refused', data, actor }, services);
  throw new Refusal('not-allowed');
}
