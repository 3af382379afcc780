import type { AadstsEntry } from './aadsts-entry.ts';

/** Refusals of how something was asked, or with which kind of credential. */
export const requestRefusals = {
  28002: {
    error: 'invalid_scope',
    status: 400,
    text: 'The value of the input parameter scope is not valid when requesting an access token.',
  },
  28003: {
    error: 'invalid_scope',
    status: 400,
    text: 'The value of the input parameter scope must not be empty when requesting an access token.',
  },
  50049: { error: 'invalid_request', status: 400, text: 'Unknown or invalid instance.' },
  50128: {
    error: 'invalid_request',
    status: 400,
    text: 'Invalid domain name: no tenant-identifying information found in the request.',
  },
  70000: { error: 'invalid_grant', status: 400, text: 'The provided grant is not valid.' },
  70001: {
    error: 'unauthorized_client',
    status: 400,
    text: "The application '{clientId}' is disabled, or is not installed in '{directoryName}'.",
  },
  70002: {
    error: 'invalid_client',
    status: 401,
    text: 'Error validating credentials.',
  },
  70021: {
    error: 'invalid_client',
    status: 401,
    text: 'No matching federated identity record found for the presented assertion.',
  },
  90014: {
    error: 'invalid_request',
    status: 400,
    text: "The required field '{parameter}' is missing from the credential.",
  },
  90023: { error: 'invalid_request', status: 400, text: 'Invalid STS request.' },
  501461: {
    error: 'invalid_request',
    status: 400,
    text: "AcceptMappedClaims is supported only for a token audience that is the application's GUID or stands in the tenant's verified domains.",
  },
  700054: {
    error: 'unsupported_response_type',
    status: 400,
    text: "The response_type 'id_token' is not enabled for the application.",
  },
  700212: {
    error: 'invalid_client',
    status: 401,
    text: 'No matching federated identity record found for the presented assertion audience.',
  },
  700213: {
    error: 'invalid_client',
    status: 401,
    text: 'No matching federated identity record found for the presented assertion subject.',
  },
  700238: {
    error: 'invalid_client',
    status: 401,
    text: 'The issuer of the presented assertion is not accepted for federated credentials.',
  },
  900432: {
    error: 'invalid_request',
    status: 400,
    text: 'Confidential Client is not supported in Cross Cloud request.',
  },
} as const satisfies Record<number, AadstsEntry>;
