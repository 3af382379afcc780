import type { FailureCode } from '#domain/diagnosis/failure-code.ts';
import { copyTenant, type FindingMessage, newSecret } from './finding-message.ts';

/** What Entra says in words that we know exactly. */
export const findingsAboutEntra = {
  'tenant-not-found': ({ tenant = 'this tenant', cloudName }) => ({
    title: `Entra does not know ${tenant}${cloudName ? ` in ${cloudName}` : ''}`,
    cause:
      'Either the value is mistyped, or the domain is not verified in your tenant, or the tenant is in another Microsoft cloud.',
    fix: `${copyTenant} If it is the same, check the cloud.`,
  }),
  'tenant-in-other-cloud': ({ tenant = 'This tenant', cloudName }) => ({
    title: `${tenant} is not in ${cloudName ? `the cloud ${cloudName}` : 'this cloud'}`,
    cause: 'Microsoft knows the tenant and says that it lives in another of its clouds.',
    fix: 'Choose its cloud at the top of the guide, then test again. The app has to be registered there as well.',
  }),
  'client-not-found': ({ tenant = 'this tenant' }) => ({
    title: `Entra does not know this client in ${tenant}`,
    cause:
      'The tenant itself exists. Either the client ID is another ID, such as the **Object ID**, or the app is in another tenant.',
    fix: 'Compare the client ID first: on the app’s **Overview** it is **Application (client) ID**. If it is the same, compare the tenant with **Directory (tenant) ID**.',
  }),
  'client-disabled': ({ tenant = 'this tenant' }) => ({
    title: `The app is switched off in ${tenant}`,
    cause: 'An administrator has disabled sign-in for it, or has deactivated it.',
    fix: 'In **Enterprise apps**, open the app, then **Properties**, and set **Enabled for users to sign in?** to **Yes**. If its registration says that it is deactivated, choose **Activate** there.',
  }),
  'service-principal-missing': ({ tenant = 'this tenant' }) => ({
    title: `The app is registered, but not yet present in ${tenant}`,
    cause:
      'Nobody has consented to it there, so it has no enterprise application. Right after consent Entra can say so for two minutes more.',
    fix: 'In **API permissions**, choose **Grant admin consent**. If you have just done so, test again in two minutes.',
  }),
  'secret-wrong': () => ({
    title: 'Entra does not accept this client secret',
    cause:
      'Most likely it is not the **Value**, or not all of it, or the secret of another app. A secret made less than two minutes ago may not have spread yet.',
    fix: `If the secret is that new, test again in two minutes. Otherwise make a new one. ${newSecret}`,
  }),
  'secret-expired': () => ({
    title: 'This client secret has expired',
    cause: 'A secret ends on the day that **Expires** shows in **Certificates & secrets**.',
    fix: newSecret,
  }),
  'blocked-by-conditional-access': ({ tenant = 'this tenant', platformName }) => ({
    title: `A Conditional Access policy of ${tenant} blocks the app`,
    cause:
      'Entra recognises the app, and a policy refuses it a token, most likely because of the address that the request comes from.',
    fix: `Give your security administrator the correlation ID from the details: it leads to the policy in **Service principal sign-ins**. ${platformName} asks from addresses of its own, which the policy has to allow as well.`,
  }),
  throttled: ({ retryAfter }) => ({
    title: 'Microsoft asks for a pause',
    cause:
      'Microsoft has had too many requests in a short time. This says nothing about your values.',
    fix: `Test again in ${pause(retryAfter)}.`,
  }),
  'provider-down': ({ retryAfter }) => ({
    title: 'Microsoft’s sign-in service is out of order',
    cause: 'Entra answers that it cannot work right now. This says nothing about your values.',
    fix: `Test again in ${pause(retryAfter)}. If it lasts, look at **Service health** in the Microsoft 365 admin center.`,
  }),
} satisfies Partial<Record<FailureCode, FindingMessage>>;

function pause(seconds = 60): string {
  if (seconds === 1) return '1 second';
  return seconds > 120 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`;
}
