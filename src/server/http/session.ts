import { Hono } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import { type SignedInOperator, SignInRequest } from '#contract/session.ts';
import type { Services } from '../services.ts';
import { auditOf } from './audit-of.ts';
import { auditRefusal } from './audit-refusal.ts';
import { beginSession } from './begin-session.ts';
import { findActor } from './find-actor.ts';
import { beginMicrosoftSession } from './microsoft-session.ts';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';
import { originOf } from './request-context.ts';
import { sessionCookie } from './session-cookie.ts';
import { sessionOf } from './session-of.ts';

/** Whoever has a link that only the terminal shows may do everything. */
const ofTerminal: SignedInOperator = { id: 'terminal', name: 'Operator', role: 'admin' };

/** `/api/v1/session`: who is here, signing in with a one-time link or with Microsoft, signing out. */
export function sessionRoutes(services: Services): Hono {
  const { sessions, signInLinks, onSignInLinkSpent } = services;
  const routes = new Hono();

  routes.get('/', async (context) => {
    const actor = await findActor(context, services);
    return context.json(sessionOf(actor));
  });

  routes.post('/', async (context) => {
    const { token } = await readBody(context, SignInRequest);
    if (!(await signInLinks.spend(token))) {
      const code = 'sign-in-link-unusable';
      await auditRefusal(context, { action: 'session.refused', data: { code } }, services);
      throw new Refusal(code);
    }
    onSignInLinkSpent();
    return beginSession(context, services, { operator: ofTerminal });
  });

  routes.post('/microsoft', (context) => beginMicrosoftSession(context, services));

  routes.delete('/', async (context) => {
    const { name, options } = sessionCookie(originOf(context, services));
    const token = getCookie(context, name);
    const actor = await findActor(context, services);
    if (token !== undefined) await sessions.end(token);
    if (actor !== undefined) await auditOf(context, services, actor).tell('session.ended');
    deleteCookie(context, name, options);
    return context.body(null, 204);
  });

  return routes;
}
