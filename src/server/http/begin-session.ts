import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Session, SignedInOperator } from '#contract/session.ts';
import type { Services } from '../services.ts';
import { auditOf } from './audit-of.ts';
import { originOf } from './request-context.ts';
import { sessionCookie } from './session-cookie.ts';
import { whereFrom } from './where-from.ts';

type Beginning = { readonly operator: SignedInOperator; readonly lifetimeMs?: number };

/** Signs an operator in, in this browser; a session that it had before ends. */
export async function beginSession(
  context: Context,
  services: Pick<Services, 'sessions' | 'publicUrl' | 'now' | 'auditLog'>,
  { operator, ...lifetime }: Beginning,
): Promise<Response> {
  const { sessions, now } = services;
  const { name, options } = sessionCookie(originOf(context, services));
  const replaces = getCookie(context, name);
  const { token, expiresAt } = await sessions.create(operator, whereFrom(context), {
    ...lifetime,
    replaces,
  });
  // Before anybody holds the token: none is used of which it is not on record that it was given out.
  await auditOf(context, services, { kind: 'operator', ...operator }).tell('session.began');
  const maxAge = Math.floor((expiresAt - now()) / 1000);
  setCookie(context, name, token, { ...options, maxAge });
  return context.json({ operator } satisfies Session);
}
