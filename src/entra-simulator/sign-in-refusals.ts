import type { AadstsEntry } from './aadsts-entry.ts';

/** Refusals that concern a person at the sign-in page, and what a sign-in leaves behind. */
export const signInRefusals = {
  16000: {
    error: 'interaction_required',
    status: 400,
    text: 'Several accounts are signed in, or the one signed in cannot be used here. An account has to be selected.',
  },
  50020: {
    error: 'invalid_request',
    status: 400,
    text: "The account comes from another identity provider, does not exist in the tenant '{directoryName}' and cannot reach the application '{clientId}'({appName}) there. It has to be added as an external user first.",
  },
  50034: {
    error: 'invalid_grant',
    status: 400,
    text: "The user account does not exist in the directory '{directoryName}'.",
  },
  50053: {
    error: 'invalid_grant',
    status: 400,
    text: 'The account is locked after too many attempts with a wrong user ID or password, or the sign-in comes from an address with malicious activity.',
  },
  50055: {
    error: 'invalid_grant',
    status: 400,
    text: 'The password has expired.',
    suberror: 'user_password_expired',
  },
  50057: { error: 'invalid_grant', status: 400, text: 'The user account is disabled.' },
  50058: {
    error: 'login_required',
    status: 400,
    text: 'A silent sign-in request was sent, but no user is signed in.',
  },
  50072: {
    error: 'interaction_required',
    status: 400,
    text: 'The user has to enrol in multifactor authentication to access the resource.',
    suberror: 'basic_action',
  },
  50074: {
    error: 'interaction_required',
    status: 400,
    text: 'Strong authentication is required.',
    suberror: 'basic_action',
  },
  50076: {
    error: 'interaction_required',
    status: 400,
    text: "After a change of configuration or location, multifactor authentication is required to access '{resource}'.",
    suberror: 'basic_action',
  },
  50079: {
    error: 'interaction_required',
    status: 400,
    text: "After a change of configuration or location, the user has to enrol in multifactor authentication to access '{resource}'.",
    suberror: 'basic_action',
  },
  50105: {
    error: 'invalid_grant',
    status: 400,
    text: "The application '{clientId}'({appName}) lets in assigned users only, and the signed-in user is not assigned to a role of it.",
  },
  50126: {
    error: 'invalid_grant',
    status: 400,
    text: 'The user name or the password is wrong.',
  },
  50158: {
    error: 'interaction_required',
    status: 400,
    text: 'An external security challenge was not satisfied.',
    suberror: 'basic_action',
  },
  54005: {
    error: 'invalid_grant',
    status: 400,
    text: 'The OAuth2 authorization code was already redeemed. Use a new code, or an existing refresh token.',
  },
  70008: {
    error: 'invalid_grant',
    status: 400,
    text: 'The authorization code or refresh token has expired. A new interactive request is needed.',
  },
  501481: {
    error: 'invalid_grant',
    status: 400,
    text: 'The code_verifier does not match the code_challenge of the authorization request.',
  },
  700005: {
    error: 'invalid_grant',
    status: 400,
    text: 'The authorization code was issued for use with another tenant.',
  },
  700082: {
    error: 'invalid_grant',
    status: 400,
    text: 'The refresh token has expired after a long time without use.',
    suberror: 'bad_token',
  },
  700084: {
    error: 'invalid_grant',
    status: 400,
    text: 'The refresh token was issued to a single-page app, has a fixed lifetime that cannot be extended, and is now expired.',
    suberror: 'bad_token',
  },
  7000110: {
    error: 'invalid_request',
    status: 400,
    text: 'The request names several application identifiers, or the code was issued to another one.',
    suberror: 'client_mismatch',
  },
} as const satisfies Record<number, AadstsEntry>;
