import type { AppRegistration } from './directory.ts';

/** The fields of a token request for this app, as the tests send them. */
export function tokenFields(
  app: AppRegistration,
  changed: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    grant_type: 'client_credentials',
    client_id: app.clientId,
    client_secret: app.clientSecrets[0]?.value ?? '',
    scope: 'https://graph.microsoft.com/.default',
    ...changed,
  };
}
