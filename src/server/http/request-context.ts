import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { type Theme, themeCookie, themes } from '#contract/theme.ts';
import type { Services } from '../services.ts';
import { Refusal } from './problems.ts';
import { sessionCookie } from './session-cookie.ts';

/** The origin under which this request reached us: as configured, else as asked. */
export function originOf(context: Context, { publicUrl }: Pick<Services, 'publicUrl'>): string {
  return publicUrl ?? new URL(context.req.url).origin;
}

/** The session of the operator who asks. */
export function findSession(context: Context, services: Services) {
  const token = getCookie(context, sessionCookie(originOf(context, services)).name);
  return token === undefined ? undefined : services.sessions.find(token);
}

/** The session of the operator who asks; refuses everybody else. */
export async function requireSession(context: Context, services: Services) {
  const session = await findSession(context, services);
  if (session === undefined) throw new Refusal('not-signed-in');
  return session;
}

export function themeOf(context: Context): Theme {
  const asked = getCookie(context, themeCookie);
  return themes.find((theme) => theme === asked) ?? 'system';
}
