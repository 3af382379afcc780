import { tenantUrl } from './tenant-url.ts';

export type Authorization = {
  /** The tenant's GUID: nobody of another tenant gets further than the sign-in page. */
  readonly tenantId: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string;
  readonly nonce: string;
  readonly codeChallenge: string;
};

/**
 * The sign-in page. It never asks for consent that was given already: what it does ask for is what
 * the test is about.
 */
export function authorizeUrl(loginUrl: string, authorization: Authorization): string {
  const { tenantId, clientId, redirectUri, scopes, state, nonce, codeChallenge } = authorization;
  const url = tenantUrl(loginUrl, tenantId, 'oauth2/v2.0/authorize');
  url.search = query({
    client_id: clientId,
    response_type: 'code',
    response_mode: 'query',
    redirect_uri: redirectUri,
    scope: scopes.join(' '),
    state,
    nonce,
    code_challenge: codeChallenge,
    code_challenge_method: 'S256',
  });
  return url.href;
}

export type AdminConsent = {
  /** The tenant's GUID. */
  readonly tenantId: string;
  readonly clientId: string;
  /** Where to come back to, with a state; without it nobody comes back. */
  readonly back?: { readonly redirectUri: string; readonly state: string } | undefined;
};

/**
 * The page on which an administrator consents for the whole tenant to everything that the
 * registration configures. Only its first version does without a redirect URI.
 */
export function adminConsentUrl(
  { loginUrl, graphUrl }: { readonly loginUrl: string; readonly graphUrl: string },
  { tenantId, clientId, back }: AdminConsent,
): string {
  const url = tenantUrl(
    loginUrl,
    tenantId,
    back === undefined ? 'adminconsent' : 'v2.0/adminconsent',
  );
  url.search =
    back === undefined
      ? query({ client_id: clientId })
      : query({
          client_id: clientId,
          scope: `${graphUrl}/.default`,
          redirect_uri: back.redirectUri,
          state: back.state,
        });
  return url.href;
}

/** Spaces as %20: not everything that handles an address takes a plus for one. */
function query(parameters: Readonly<Record<string, string>>): string {
  return new URLSearchParams(parameters).toString().replaceAll('+', '%20');
}
