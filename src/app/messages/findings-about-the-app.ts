import type { FailureCode } from '#domain/diagnosis/failure-code.ts';
import { copyClientId, copyTenant, type FindingMessage } from './finding-message.ts';

const asWeb =
  'In **Authentication**, delete the redirect URI where it stands, and add the same one under **Web**.';

/** What stands in the registration, or in the tenant, and keeps Entra from saying yes. */
export const findingsAboutTheApp = {
  'tenant-deleted': ({ tenant = 'This tenant' }) => ({
    title: `${tenant} has been deleted`,
    cause: 'Entra still knows the tenant’s ID, and no longer serves it.',
    fix: `Use the tenant that is in use today. ${copyTenant}`,
  }),
  'tenant-inactive': ({ tenant = 'This tenant' }) => ({
    title: `${tenant} is blocked because nobody used it for a long time`,
    cause:
      'Microsoft shuts tenants that lie idle, and deletes them some weeks later unless somebody reactivates them.',
    fix: 'Sign in to the Azure portal with an account of that tenant and follow the way to reactivation, or use another tenant.',
  }),
  'client-is-public': () => ({
    title: 'Entra takes this app for one that cannot keep a secret',
    cause:
      'Most likely its redirect URI stands under **Single-page application** or **Mobile and desktop applications** instead of **Web**.',
    fix: asWeb,
  }),
  'app-is-single-tenant': () => ({
    title: 'The app is registered for its own tenant only',
    cause:
      'The sign-in went to the address that all tenants share, and only an app for several tenants may use that.',
    fix: 'Enter the tenant in which the app is registered. If other organisations are to use it, change **Supported account types** of the registration.',
  }),
  'agent-identity': () => ({
    title: 'This is the client ID of an agent, not of an ordinary app',
    cause: 'Entra gives identities of agents no token of the kind that this connection works with.',
    fix: 'Register an ordinary app: **App registrations**, **New registration**. Then use its client ID and a secret of its own.',
  }),
  'claims-mapping-refused': () => ({
    title: 'A policy about claims does not fit this app',
    cause:
      'The registration accepts mapped claims, and Entra gives such tokens only for the app’s own ID or a verified domain.',
    fix: 'In the registration’s **Manifest**, set **acceptMappedClaims** to **null**, unless the app needs it for something else.',
  }),
  'assertion-refused': () => ({
    title: 'Entra judges a certificate or a federated credential',
    cause:
      'This page tests client secrets and sends neither of the two, so the fault is in how the request was made.',
    fix: 'There is nothing to change in your values. Send the details to whoever runs this page.',
  }),
  'redirect-uri-mismatch': ({ platformName }) => ({
    title: 'The redirect URI is not registered like this',
    cause:
      'Entra compares it letter by letter: http or https, capitals, the port and a slash at the end all count. Or the app is another one.',
    fix: `Copy the redirect URI of ${platformName} from the guide and add it in **Authentication** under **Web**. Then compare the client ID.`,
  }),
  'no-redirect-uri': () => ({
    title: 'The app has no redirect URI',
    cause: 'After a sign-in or a consent, Entra does not know where to send the person back to.',
    fix: 'In **Authentication**, choose **Add a platform** and **Web**, and enter the redirect URI from the guide.',
  }),
  'redirect-uri-of-spa': () => ({
    title: 'The redirect URI is registered for a browser app',
    cause:
      'It stands under **Single-page application**. The platform redeems the sign-in on its server, which Entra allows only under **Web**.',
    fix: asWeb,
  }),
  'redirect-uri-not-spa': () => ({
    title: 'This page’s own sign-in is registered in the wrong way',
    cause:
      'It signs in from the browser, and its own app has the redirect URI under **Web** instead of **Single-page application**. Your app is not concerned.',
    fix: 'Tell whoever runs this page to move the redirect URI of its own sign-in app.',
  }),
  'api-missing-in-tenant': ({ tenant = 'this tenant' }) => ({
    title: `The API that the app asks for is not present in ${tenant}`,
    cause:
      'Either the organisation has no subscription with that service, or nobody has consented to the API yet.',
    fix: 'Look at **API permissions**: remove what belongs to a service that you do not use, then choose **Grant admin consent**.',
  }),
  'api-needs-assignment': () => ({
    title: 'The API gives tokens only to apps that are assigned to it',
    cause:
      'In **Enterprise apps**, the API requires an assignment, and this app has no role of it. Microsoft Graph never does that.',
    fix: 'In **API permissions**, add an application permission of that API and choose **Grant admin consent**.',
  }),
  'permission-not-listed': () => ({
    title: 'The app asks for a permission that its registration does not list',
    cause:
      'Either the permissions of the guide are not added yet, or they were added to another app.',
    fix: `In **API permissions**, add those that the guide names. Then check the client ID. ${copyClientId}`,
  }),
  'consent-missing': ({ tenant = 'this tenant' }) => ({
    title: `Nobody has consented to the app’s permissions in ${tenant}`,
    cause:
      'The permissions are listed, and not granted. For half a minute after consent Entra can still say so.',
    fix: 'In **API permissions**, choose **Grant admin consent**. If you have just done so, test again in two minutes.',
  }),
  'consent-declined': () => ({
    title: 'Consent was declined',
    cause: 'On Microsoft’s page somebody chose **Cancel**, or closed it before the end.',
    fix: 'Start again, read what the app asks for, and choose **Accept**.',
  }),
  'consent-needs-admin': () => ({
    title: 'Only an administrator may consent to these permissions',
    cause:
      'The permissions, or a rule of your organisation, keep other accounts from consenting. A request may be waiting for approval already.',
    fix: 'Ask a Global Administrator or a Privileged Role Administrator to choose **Grant admin consent** in **API permissions**.',
  }),
  'user-not-assigned': () => ({
    title: 'This account is not assigned to the app',
    cause: 'The app lets in only people and groups that are assigned to it.',
    fix: 'In **Enterprise apps**, open the app and add the account in **Users and groups**, or set **Assignment required?** in **Properties** to **No**.',
  }),
} satisfies Partial<Record<FailureCode, FindingMessage>>;
