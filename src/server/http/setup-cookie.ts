import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Services } from '../services.ts';
import { originOf } from './request-context.ts';
import { sessionCookie } from './session-cookie.ts';

type Needs = Pick<Services, 'publicUrl'>;

/** As link IDs are written; only such a one may become part of a name. */
const linkIdShape = /^[0-9a-f-]{36}$/;

/** A cookie for each link, so that several setups in one browser leave each other alone. */
function cookieOf(context: Context, linkId: string, services: Needs) {
  const secure = originOf(context, services).startsWith('https:');
  const { options } = sessionCookie(originOf(context, services));
  return { name: `${secure ? '__Host-' : ''}scopewright-setup-${linkId}`, options };
}

/** The token of the setup session that this browser has for a link. */
export function readSetupCookie(
  context: Context,
  linkId: string,
  services: Needs,
): string | undefined {
  if (!linkIdShape.test(linkId)) return undefined;
  return getCookie(context, cookieOf(context, linkId, services).name);
}

/** Gives the browser the token of a session; `maxAge` is in seconds. */
export function giveSetupCookie(
  context: Context,
  session: { readonly linkId: string; readonly token: string; readonly maxAge: number },
  services: Needs,
): void {
  const { name, options } = cookieOf(context, session.linkId, services);
  setCookie(context, name, session.token, { ...options, maxAge: session.maxAge });
}

export function takeSetupCookie(context: Context, linkId: string, services: Needs): void {
  const { name, options } = cookieOf(context, linkId, services);
  deleteCookie(context, name, options);
}
