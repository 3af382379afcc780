import { type Context, Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import { isAtLeast } from '#contract/access.ts';
import { type SessionList, SessionQuery } from '#contract/session.ts';
import type { Actor } from '../access/actor.ts';
import type { Services } from '../services.ts';
import { actorOf } from './actor-of.ts';
import { auditOf } from './audit-of.ts';
import { Refusal } from './problems.ts';
import { readQuery } from './read-query.ts';
import { originOf } from './request-context.ts';
import { sessionCookie } from './session-cookie.ts';

/** `/api/v1/sessions`: where an operator is signed in, and an end to it. */
export function sessionsRoutes(services: Services): Hono {
  const { sessionsOfOperators } = services;
  const routes = new Hono();

  routes.get('/', async (context) => {
    const actor = actorOf(context);
    const { operator } = readQuery(context, SessionQuery);
    if (operator === 'all' && !isAdmin(actor)) throw new Refusal('not-allowed');
    const listed = await sessionsOfOperators.list(operator ?? actor.id);
    const sessions = listed.map((one) => ({ ...one, isPresent: one.id === actor.sessionId }));
    return context.json({ sessions } satisfies SessionList);
  });

  routes.delete('/', async (context) => {
    const { id, sessionId } = actorOf(context);
    await sessionsOfOperators.endAll(id, sessionId);
    await auditOf(context, services).tell('session.ended', { data: { sessions: 'others' } });
    return context.body(null, 204);
  });

  routes.delete('/:id', async (context) => {
    const actor = actorOf(context);
    const id = context.req.param('id');
    // Nobody but an admin is told of sessions that are not their own.
    const isEnded = await sessionsOfOperators.endOne(id, isAdmin(actor) ? 'all' : actor.id);
    if (!isEnded) throw new Refusal('not-found');
    await auditOf(context, services).tell('session.ended', { data: { session: id } });
    if (id === actor.sessionId) forgetCookie(context, services);
    return context.body(null, 204);
  });

  return routes;
}

function isAdmin(actor: Actor): boolean {
  return actor.kind === 'operator' && isAtLeast(actor.role, 'admin');
}

function forgetCookie(context: Context, services: Services): void {
  const { name, options } = sessionCookie(originOf(context, services));
  deleteCookie(context, name, options);
}
