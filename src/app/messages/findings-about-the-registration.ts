import type { FailureCode } from '#domain/diagnosis/failure-code.ts';
import { dateTime } from './dates.ts';
import { type FindingMessage, listed, newSecret } from './finding-message.ts';

const authentication =
  'Open **Authentication**, remove it and add it anew under the platform **Web**, exactly as the guide shows it.';

const audienceNames: Readonly<Record<string, string>> = {
  AzureADMyOrg: 'one tenant only',
  AzureADMultipleOrgs: 'any organization',
  AzureADandPersonalMicrosoftAccount: 'any organization and personal accounts',
  PersonalMicrosoftAccount: 'personal accounts only',
};

const platformNames: Readonly<Record<string, string>> = {
  spa: 'Single-page application',
  publicClient: 'Mobile and desktop applications',
};

const accountTypes =
  'Change **Supported account types**, or choose the account type in the guide that is meant.';

const code = (text: string | undefined, otherwise: string) =>
  text === undefined ? otherwise : `**${text}**`;

/** What the app reads about itself in Microsoft Graph. */
export const findingsAboutTheRegistration = {
  'registration-unreadable': () => ({
    title: 'The registration could not be read',
    cause:
      'Entra does not always let an app see itself, above all when its registration is in another tenant. That says nothing against your setup.',
    fix: 'Compare redirect URI, permissions and account type with the guide yourself. Everything else here counts without it.',
  }),
  'redirect-uri-not-registered': ({ expected }) => ({
    title: 'The redirect URI is not registered',
    cause: `Nothing like ${code(expected, 'the address of the guide')} is among the app’s redirect URIs, so signing in ends on an error page of Microsoft’s.`,
    fix: 'Open **Authentication** and add it under the platform **Web**, exactly as the guide shows it.',
  }),
  'redirect-uri-wrong-platform': ({ found }) => ({
    title: 'The redirect URI is registered for another platform',
    cause: `It stands under ${code(platformNames[found ?? ''], 'a platform other than Web')}. With a client secret Entra accepts it under **Web** only.`,
    fix: authentication,
  }),
  'redirect-uri-trailing-slash': ({ found }) => ({
    title: 'The redirect URI differs by a slash at its end',
    cause: `Registered is ${code(found, 'almost the same address')}. Entra compares character by character.`,
    fix: authentication,
  }),
  'redirect-uri-case': ({ found }) => ({
    title: 'The redirect URI differs in capital letters',
    cause: `Registered is ${code(found, 'almost the same address')}. Entra tells capital and small letters apart.`,
    fix: authentication,
  }),
  'redirect-uri-http': ({ found }) => ({
    title: 'The redirect URI is registered with http',
    cause: `Registered is ${code(found, 'the same address with http')}. The platform comes back by https, which is another address to Entra.`,
    fix: authentication,
  }),
  'permissions-not-configured': ({ names }) => ({
    title: 'The registration lacks permissions',
    cause: `Not configured: ${listed(names, 'some')}. Consent covers what is configured, so they cannot be granted yet.`,
    fix: 'In **API permissions**, choose **Add a permission**, then **Microsoft Graph**, add them and grant consent again.',
  }),
  'configured-beyond-selection': ({ names, count = 0 }) => ({
    title: 'The registration asks for more than the selection needs',
    cause: `Not needed: ${beyond(names ?? [], count)}. Nothing breaks by it, but users and administrators are asked for it.`,
    fix: 'If nothing else uses this app, remove them in **API permissions**.',
  }),
  'account-type-too-narrow': () => ({
    title: 'The app accepts its own tenant only',
    cause:
      'The guide is set to multi-tenant. With this registration nobody from another tenant can sign in or consent.',
    fix: accountTypes,
  }),
  'account-type-too-wide': () => ({
    title: 'The app accepts any organization',
    cause:
      'The guide is set to one tenant, and the registration lets every tenant in. It works, and is more open than need be.',
    fix: accountTypes,
  }),
  'account-type-personal': ({ found }) => ({
    title: 'The app is meant for personal accounts',
    cause: `It accepts ${audienceNames[found ?? ''] ?? 'personal accounts'}. The actions here work with accounts of an organization.`,
    fix: accountTypes,
  }),
  'secret-expires-soon': ({ at }) => ({
    title: 'The client secret expires soon',
    cause: `It works until ${at === undefined ? 'within a month' : dateTime(at)}. From then on the connection fails.`,
    fix: `Make a new one in good time. ${newSecret}`,
  }),
  'disabled-by-microsoft': () => ({
    title: 'Microsoft has switched the app off',
    cause:
      'Its enterprise application is marked as disabled by Microsoft, which happens after a breach of its terms or a suspicion.',
    fix: 'Open the app in **Enterprise apps** and read its notice. Only Microsoft’s support can lift it.',
  }),
  'assignment-is-required': () => ({
    title: 'Only assigned users may sign in',
    cause:
      'The enterprise application asks for assignment. Whoever is not assigned cannot sign in, whatever they have consented to.',
    fix: 'In **Enterprise apps**, open the app, then **Users and groups**, and add those who are to connect. Or set **Assignment required?** to **No** under **Properties**.',
  }),
} satisfies Partial<Record<FailureCode, FindingMessage>>;

function beyond(names: readonly string[], count: number): string {
  const unknown = `${count} that this guide does not know`;
  if (count === 0) return listed(names, 'some');
  return names.length === 0 ? unknown : `${listed(names, '')} and ${unknown}`;
}
