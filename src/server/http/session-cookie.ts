import type { CookieOptions } from 'hono/utils/cookie';

/**
 * How the session cookie is called and set. Over https it has the `__Host-` prefix, so that no
 * other host of the domain can plant one. Lax, so that a link to a profile works from a message;
 * what changes anything is protected against other sites besides.
 */
export function sessionCookie(origin: string): { name: string; options: CookieOptions } {
  const secure = origin.startsWith('https:');
  return {
    name: secure ? '__Host-scopewright-session' : 'scopewright-session',
    options: { httpOnly: true, sameSite: 'Lax', path: '/', secure },
  };
}
