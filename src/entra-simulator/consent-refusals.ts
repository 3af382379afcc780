import type { AadstsEntry } from './aadsts-entry.ts';

/** Refusals about redirect URIs, permissions and consent. */
export const consentRefusals = {
  50011: {
    error: 'invalid_client',
    status: 400,
    text: "The redirect URI of the request does not match those that are configured for the application '{clientId}'.",
  },
  65002: {
    error: 'invalid_grant',
    status: 400,
    text: "Consent between the first-party application '{clientId}' and the first-party resource '{resource}' must be configured by preauthorization.",
  },
  65004: {
    error: 'access_denied',
    status: 400,
    text: 'The user declined to consent to access the app.',
  },
  65005: {
    error: 'invalid_resource',
    status: 400,
    text: "The app asks for '{resource}', which is not in the list of required resources of its registration.",
  },
  90093: {
    error: 'access_denied',
    status: 400,
    text: 'The calling user is not allowed to grant consent to these permissions.',
  },
  90094: {
    error: 'access_denied',
    status: 400,
    text: "An administrator of '{directoryName}' has to consent to the permissions that the app asks for.",
  },
  90095: {
    error: 'access_denied',
    status: 400,
    text: 'Admin consent is required, and a request for it can be sent from the consent page.',
  },
  500113: {
    error: 'invalid_request',
    status: 400,
    text: 'No reply address is registered for the application.',
  },
  900941: {
    error: 'access_denied',
    status: 400,
    text: 'Admin consent is required: the app is considered risky.',
  },
  900971: { error: 'invalid_request', status: 400, text: 'No reply address was provided.' },
  9002325: {
    error: 'invalid_request',
    status: 400,
    text: 'Proof Key for Code Exchange is required to redeem authorization codes across origins.',
  },
  9002327: {
    error: 'invalid_request',
    status: 400,
    text: "Tokens issued for the 'Single-Page Application' client-type can be redeemed by cross-origin requests only.",
  },
} as const satisfies Record<number, AadstsEntry>;
