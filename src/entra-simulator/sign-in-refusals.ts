/**
 * The refusals that meet people who sign in or consent, and apps that redeem what came of it. Beside
 * `aadsts.ts`, which has those of the token endpoint; where both know a number, that one counts.
 */
export const signInRefusals = {
  50011: {
    error: 'invalid_client',
    status: 400,
    text: "The redirect URI '{redirectUri}' specified in the request does not match the redirect URIs configured for the application '{clientId}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to fix this.",
  },
  50020: {
    error: 'invalid_request',
    status: 400,
    text: "User account '{userName}' from identity provider 'https://sts.windows.net/{userTenantId}/' does not exist in tenant '{directoryName}' and cannot access the application '{clientId}'({appName}) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.",
  },
  50058: {
    error: 'login_required',
    status: 400,
    text: 'A silent sign-in request was sent but no user is signed in.',
  },
  50105: {
    error: 'access_denied',
    status: 400,
    text: "Your administrator has configured the application {appName} ('{clientId}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '{userName}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.",
  },
  54005: {
    error: 'invalid_grant',
    status: 400,
    text: 'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
  },
  65004: {
    error: 'access_denied',
    status: 400,
    text: 'User declined to consent to access the app.',
  },
  70008: {
    error: 'invalid_grant',
    status: 400,
    text: 'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
  },
  90094: {
    error: 'access_denied',
    status: 400,
    text: 'An administrator of {directoryName} has set a policy that prevents you from granting {appName} the permissions it is requesting. Contact an administrator of {directoryName} who can grant permissions to this app on your behalf.',
  },
  500113: {
    error: 'invalid_request',
    status: 400,
    text: 'No reply address is registered for the application.',
  },
  501481: {
    error: 'invalid_grant',
    status: 400,
    text: 'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
  },
  650053: {
    error: 'invalid_client',
    status: 400,
    text: "The application '{appName}' asked for scope '{scope}' that doesn't exist on the resource '00000003-0000-0000-c000-000000000000'. Contact the app vendor.",
  },
  700005: {
    error: 'invalid_grant',
    status: 400,
    text: 'Provided Authorization Code is intended to use against other tenant, thus rejected. OAuth2 Authorization Code must be redeemed against same tenant it was acquired for.',
  },
  700054: {
    error: 'unsupported_response_type',
    status: 400,
    text: "response_type '{responseType}' is not enabled for the application.",
  },
  7000110: {
    error: 'invalid_request',
    status: 400,
    text: "Request is ambiguous, multiple application identifiers found. Application identifiers: '{clientId}', '{otherClientId}'.",
  },
  9002325: {
    error: 'invalid_request',
    status: 400,
    text: 'Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
  },
  9002327: {
    error: 'invalid_request',
    status: 400,
    text: "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
  },
} as const;
