import type { CheckRun } from '#contract/checks.ts';

/** Whether the app has read among its own redirect URIs this one, of type Web. */
export function isRegistered(uri: string, run: CheckRun | undefined): boolean {
  const uris = (run?.results ?? []).flatMap(({ facts }) => facts?.registration?.redirectUris ?? []);
  return uris.some((one) => one.platform === 'web' && asCompared(one.uri) === asCompared(uri));
}

/** At localhost, and nowhere else, Entra leaves the port out of account. */
function asCompared(uri: string): string {
  return uri.replace(/^(https?:\/\/localhost):\d+(?=\/|$)/, '$1');
}
