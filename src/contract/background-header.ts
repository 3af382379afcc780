/**
 * With this header a `GET` was made by the page itself, and not because of anything that somebody did: it is no use
 * of a session, which ends when nobody uses it.
 */
export const backgroundHeader = 'scopewright-background';
