import { isMicrosoftHost, isSignInHost } from './microsoft-hosts.ts';

/** With a scheme, or a dotted host with a path; then what follows the host. */
const address = /^(?:https?:\/\/([^/?#]+)|([^/?#@.]+\.[^/?#@]+)(?=\/))(.*)$/is;

/**
 * The tenant that a pasted address names: the first path segment on a sign-in host, what follows
 * `#@` or `tenant=` on a portal, the host itself anywhere else. `undefined` when the text is no
 * address, or a Microsoft page that names no tenant.
 */
export function tenantOfUrl(text: string): string | undefined {
  const match = address.exec(text);
  if (!match) return undefined;
  const host = (match[1] ?? match[2] ?? '').replace(/^.*@/s, '').replace(/:\d*$/, '').toLowerCase();
  if (!isMicrosoftHost(host)) return host || undefined;
  return tenantInMicrosoftUrl(host, match[3] ?? '');
}

function tenantInMicrosoftUrl(host: string, rest: string): string | undefined {
  const pattern = isSignInHost(host) ? /^\/([^/?#]+)/ : /(?:#@|[?&]tenant(?:id)?=)([^/?#&]+)/i;
  return pattern.exec(rest)?.[1];
}
