import type { AadstsEntry } from './aadsts-entry.ts';
import { consentRefusals } from './consent-refusals.ts';
import { policyRefusals } from './policy-refusals.ts';
import { requestRefusals } from './request-refusals.ts';
import { signInRefusals } from './sign-in-refusals.ts';

/**
 * The refusals of Microsoft Entra ID by their AADSTS number, with the OAuth `error` and the HTTP
 * status that carry them. A `{name}` in a text is filled from the request by `refusalAnswer`.
 */
const aadsts = {
  ...signInRefusals,
  ...consentRefusals,
  ...policyRefusals,
  ...requestRefusals,
  50000: {
    error: 'server_error',
    status: 500,
    text: 'There was an error issuing a token or an issue with our sign-in service.',
  },
  50012: { error: 'invalid_client', status: 401, text: 'Authentication failed.' },
  50059: {
    error: 'invalid_request',
    status: 400,
    text: 'No tenant-identifying information found in either the request or implied by any provided credentials.',
  },
  50194: {
    error: 'invalid_request',
    status: 400,
    text: "Application '{clientId}'({appName}) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant.",
  },
  50196: {
    error: 'temporarily_unavailable',
    status: 400,
    text: 'The server terminated an operation because it encountered a client request loop. Please contact your app vendor.',
  },
  53003: {
    error: 'invalid_grant',
    status: 400,
    text: 'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
    suberror: 'message_only',
    claims: '{"access_token":{"capolids":{"essential":true,"values":["{policyId}"]}}}',
  },
  65001: {
    error: 'invalid_grant',
    status: 400,
    text: "The user or administrator has not consented to use the application with ID '{clientId}' named '{appName}'. Send an interactive authorization request for this user and resource.",
    suberror: 'consent_required',
  },
  70003: {
    error: 'unsupported_grant_type',
    status: 400,
    text: "The app requested an unsupported grant type '{grantType}'.",
  },
  70011: {
    error: 'invalid_scope',
    status: 400,
    text: "The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope {scope} is not valid.",
  },
  82001: {
    error: 'unauthorized_client',
    status: 400,
    text: "Agentic application '{clientId}' is not permitted to request app-only tokens for resource '{resource}'.",
  },
  90002: {
    error: 'invalid_request',
    status: 400,
    text: "Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.",
  },
  90012: { error: 'temporarily_unavailable', status: 504, text: 'The request has timed out.' },
  90013: {
    error: 'invalid_request',
    status: 400,
    text: 'Invalid input received from the user.',
  },
  90033: {
    error: 'temporarily_unavailable',
    status: 503,
    text: 'A transient error has occurred. Please try again.',
  },
  90038: {
    error: 'invalid_request',
    status: 400,
    text: "Tenant '{tenant}' request is being redirected to the National Cloud 'MicrosoftOnline.US'.",
  },
  90055: {
    error: 'temporarily_unavailable',
    status: 429,
    text: 'There are too many incoming requests. Please try again later.',
    retryAfterSeconds: 5,
  },
  500011: {
    error: 'invalid_resource',
    status: 400,
    text: 'The resource principal named {resource} was not found in the tenant named {tenantId}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.',
  },
  501051: {
    error: 'invalid_grant',
    status: 400,
    text: "Application '{clientId}'({appName}) is not assigned to a role for the application '{resource}'.",
  },
  650052: {
    error: 'invalid_client',
    status: 400,
    text: "The app is trying to access a service '{resource}' that your organization '{tenantId}' lacks a service principal for. Contact your IT Admin to review the configuration of your service subscriptions or consent to the application in order to create the required service principal.",
  },
  650056: {
    error: 'invalid_client',
    status: 400,
    text: 'Misconfigured application. This could be due to one of the following: the client has not listed any permissions in the requested permissions in the application registration, or the admin has not consented in the tenant.',
  },
  650057: {
    error: 'invalid_resource',
    status: 400,
    text: "Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration. Client app ID: {clientId}({appName}). Resource value from request: {resource}.",
  },
  700016: {
    error: 'unauthorized_client',
    status: 400,
    text: "Application with identifier '{clientId}' was not found in the directory '{directoryName}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.",
  },
  700022: {
    error: 'invalid_request',
    status: 400,
    text: 'The provided value for the input parameter scope is not valid because it contains more than one resource.',
  },
  700023: {
    error: 'invalid_client',
    status: 401,
    text: 'Client assertion audience claim does not match Realm issuer. Review the documentation at https://learn.microsoft.com/entra/identity-platform/certificate-credentials .',
  },
  700024: {
    error: 'invalid_client',
    status: 401,
    text: 'Client assertion is not within its valid time range.',
  },
  700025: {
    error: 'invalid_client',
    status: 401,
    text: "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
  },
  700027: {
    error: 'invalid_client',
    status: 401,
    text: 'The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found.]',
  },
  700038: {
    error: 'unauthorized_client',
    status: 400,
    text: '{clientId} is not a valid application identifier.',
  },
  700211: {
    error: 'invalid_client',
    status: 401,
    text: 'No matching federated identity record found for presented assertion issuer.',
  },
  900021: {
    error: 'invalid_request',
    status: 400,
    text: "Requested tenant identifier '{tenant}' is not valid. Tenant identifiers may not be an empty GUID.",
  },
  900023: {
    error: 'invalid_request',
    status: 400,
    text: "Specified tenant identifier '{tenant}' is neither a valid DNS name, nor a valid external domain.",
  },
  900144: {
    error: 'invalid_request',
    status: 400,
    text: "The request body must contain the following parameter: '{parameter}'.",
  },
  900382: {
    error: 'invalid_request',
    status: 400,
    text: 'Confidential Client is not supported in Cross Cloud request.',
  },
  900439: {
    error: 'invalid_request',
    status: 400,
    text: 'USGov cloud clients are not supported on the public endpoint.',
  },
  1002012: {
    error: 'invalid_scope',
    status: 400,
    text: 'The provided value for scope {scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).',
  },
  5000224: {
    error: 'invalid_request',
    status: 400,
    text: 'We are sorry, this resource is not available. If you are seeing this message by mistake, please contact Microsoft support.',
  },
  5000225: {
    error: 'invalid_request',
    status: 400,
    text: 'This tenant has been blocked due to inactivity. To learn more about tenant lifecycle policies, see https://aka.ms/TenantLifecycle .',
  },
  7000112: {
    error: 'unauthorized_client',
    status: 400,
    text: "Application '{clientId}'({appName}) is disabled.",
  },
  7000215: {
    error: 'invalid_client',
    status: 401,
    text: "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{clientId}'.",
  },
  7000216: {
    error: 'invalid_client',
    status: 401,
    text: "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
  },
  7000218: {
    error: 'invalid_client',
    status: 401,
    text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  },
  7000222: {
    error: 'invalid_client',
    status: 401,
    text: "The provided client secret keys for app '{clientId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.",
  },
  7000229: {
    error: 'invalid_client',
    status: 401,
    text: 'The client application {clientId} is missing service principal in the tenant {tenantId}. See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119',
  },
  9001023: {
    error: 'invalid_request',
    status: 400,
    text: 'The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.',
  },
  9002313: {
    error: 'invalid_request',
    status: 400,
    text: 'Invalid request. Request is malformed or invalid.',
  },
  9002326: {
    error: 'invalid_request',
    status: 400,
    text: "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. Request origin: '{origin}'.",
  },
} as const satisfies Record<number, AadstsEntry>;

export type AadstsCode = keyof typeof aadsts;

/** Entra's lookup site has no page for these, so their bodies carry no `error_uri`. */
const withoutPage: ReadonlySet<number> = new Set([70003, 700038]);

/** Every number that can be made to happen, ascending. */
export const aadstsCodes: readonly AadstsCode[] = Object.keys(aadsts)
  .map(Number)
  .filter(isAadstsCode);

export function findAadsts(code: AadstsCode): AadstsEntry & { readonly hasPage: boolean } {
  return { ...aadsts[code], hasPage: !withoutPage.has(code) };
}

/** Whether the practice tenant knows a refusal with this number. */
export function isAadstsCode(number: number): number is AadstsCode {
  return Object.hasOwn(aadsts, number);
}
