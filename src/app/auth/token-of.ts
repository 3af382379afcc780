/** What a link carries behind its #: 32 random bytes in base64url. */
const token = /^[\w-]{43}$/;

/**
 * The token of a sign-in link: what stands after the #, or the whole text without one. `undefined`
 * when that cannot be a token, because part of the link is missing.
 */
export function tokenOf(link: string): string | undefined {
  const text = link.trim().split('#').at(-1)?.trim() ?? '';
  return token.test(text) ? text : undefined;
}
