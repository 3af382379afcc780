import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type Session, type SignedInOperator, SignInRequest } from '#contract/session.ts';
import type { Services } from '../services.ts';
import { auditOf } from './audit-of.ts';
import { auditRefusal } from './audit-refusal.ts';
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
    if (!(await signInLinks.spend(token))) {
      const code = 'sign-in-link-unusable';
      await auditRefusal(context, { action: 'session.refused', data: { code } }, services);
      throw new Refusal(code);
    }
    onSignInLinkSpent();
    const session = await sessions.create(ofTerminal, whereFrom(context));
    // Before anybody holds the token: none is used of which it is not on record that it was given out.
    await auditOf(context, services, { kind: 'operator', ...ofTerminal }).tell('session.began');
    const { name, options } = sessionCookie(originOf(context, services));
    const maxAge = Math.floor((session.expiresAt - now()) / 1000);
    setCookie(context, name, session.token, { ...options, maxAge });
    return context.json({ operator: ofTerminal } satisfies Session);
  });

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
