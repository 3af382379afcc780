/**
 * Where Microsoft leads an operator back to who signs in here. The sign-in app in Entra has this address
 * as a redirect URI of a single-page application.
 */
export const microsoftReturnPath = '/sign-in/microsoft';
