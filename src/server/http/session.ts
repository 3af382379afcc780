import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type Session, type SignedInOperator, SignInRequest } from '#contract/session.ts';
import type { Services } from '../services.ts';
import { findActor } from './find-actor.ts';
import { Refusal } from './problems.ts';
import { readBody } from './read-body.ts';
import { originOf } from './request-context.ts';
import { sessionCookie } from './session-cookie.ts';
import { sessionOf } from './session-of.ts';
import { whereFrom } from './where-from.ts';

/** Whoever has a link that only the terminal shows may do everything. */
const ofTerminal: SignedInOperator = { id: 'terminal', name: 'Operator', role: 'admin' };

/** `/api/v1/session`: who is here, signing in with a one-time link, signing out. */
export function sessionRoutes(services: Services): Hono {
  const { sessions, signInLinks, onSignInLinkSpent, now } = services;
  const routes = new Hono();

  routes.get('/', async (context) => {
    const actor = await findActor(context, services);
    return context.json(sessionOf(actor));
  });

  routes.post('/', async (context) => {
    const { token } = await readBody(context, SignInRequest);
    if (!(await signInLinks.spend(token))) throw new Refusal('sign-in-link-unusable');
    onSignInLinkSpent();
    const session = await sessions.create(ofTerminal, whereFrom(context));
    const { name, options } = sessionCookie(originOf(context, services));
    const maxAge = Math.floor((session.expiresAt - now()) / 1000);
    setCookie(context, name, session.token, { ...options, maxAge });
    return context.json({ operator: ofTerminal } satisfies Session);
  });

  routes.delete('/', async (context) => {
    const { name, options } = sessionCookie(originOf(context, services));
    const token = getCookie(context, name);
    if (token !== undefined) await sessions.end(token);
    deleteCookie(context, name, options);
    return context.body(null, 204);
  });

  return routes;
}
