/** Any origin will do: only a path of it comes out. */
const here = 'https://here.invalid';

/** Where signing in leads nowhere new. */
const signIn = '/sign-in';

/**
 * The page that somebody came from, out of the query of the sign-in page: a path of this server with its
 * query. Undefined when there is none, or when it would lead anywhere else.
 */
export function wayBack(search: string): string | undefined {
  const from = new URLSearchParams(search).get('from');
  if (from === null || !/^\/(?![/\\])/.test(from) || !URL.canParse(from, here)) return undefined;
  const { origin, pathname, search: query, hash } = new URL(from, here);
  const leadsRound = pathname === signIn || pathname.startsWith(`${signIn}/`);
  return origin === here && !pathname.startsWith('//') && !leadsRound
    ? pathname + query + hash
    : undefined;
}

/** The sign-in page, with the way back to a path. */
export function signInPath(from?: string): string {
  return from === undefined ? signIn : `${signIn}?${new URLSearchParams({ from })}`;
}

/** The sign-in page as Microsoft’s answer finds it. */
export function returningPath(from: string | undefined): string {
  return `${signIn}?${new URLSearchParams({ back: 'microsoft', ...(from === undefined ? {} : { from }) })}`;
}

/** Whether this tab has come back from Microsoft. */
export function isReturning(search: string): boolean {
  return new URLSearchParams(search).get('back') === 'microsoft';
}
