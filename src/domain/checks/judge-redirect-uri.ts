import type { FailureCode } from '../diagnosis/failure-code.ts';
import type { RegisteredRedirectUri } from './check-result.ts';
import { type Judged, judged } from './judged.ts';

/**
 * Whether an address is registered exactly and as Web. One that is nearly there is named, with what
 * differs: Entra forgives nothing but the case of the host.
 */
export function judgeRedirectUri(
  expected: string,
  registered: readonly RegisteredRedirectUri[],
): Judged[] {
  const same = registered.filter(({ uri }) => withPlainHost(uri) === withPlainHost(expected));
  if (same.some(({ platform }) => platform === 'web')) return [];
  const [elsewhere] = same;
  if (elsewhere) {
    const values = { expected, found: elsewhere.platform };
    return [judged('failed', 'redirect-uri-wrong-platform', values)];
  }
  const near = registered.find(({ uri }) => loose(uri) === loose(expected));
  if (!near) return [judged('failed', 'redirect-uri-not-registered', { expected })];
  return [judged('failed', difference(near.uri, expected), { expected, found: near.uri })];
}

/** Scheme and host in lower case, as DNS reads them. */
function withPlainHost(uri: string): string {
  return uri.replace(/^[^:]+:\/\/[^/?#]*/, (start) => start.toLowerCase());
}

/** What is left when everything is forgiven that people get wrong. */
function loose(uri: string): string {
  return withoutSlash(uri.toLowerCase().replace(/^http:/, 'https:'));
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/+$/, '');
}

function difference(found: string, expected: string): FailureCode {
  if (/^http:/i.test(found) && /^https:/i.test(expected)) return 'redirect-uri-http';
  return withoutSlash(withPlainHost(found)) === withoutSlash(withPlainHost(expected))
    ? 'redirect-uri-trailing-slash'
    : 'redirect-uri-case';
}
