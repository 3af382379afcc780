/** Path of the one address of ours to which Microsoft leads back. */
export const callbackPath = '/entra/callback';

const loopback = /^http:\/\/(?:127\.0\.0\.1|\[::1\])(?=:|$)/;

/**
 * The redirect URI to register for a server that people reach under this origin. The portal takes
 * http for the name localhost alone, so a loopback address is called by that name.
 */
export function callbackUri(origin: string): string {
  return origin.replace(loopback, 'http://localhost') + callbackPath;
}

/** Whether Entra accepts it at all: https, or this very machine. */
export function canBeRegistered(uri: string): boolean {
  return /^https:\/\//.test(uri) || /^http:\/\/localhost(?=[:/])/.test(uri);
}
