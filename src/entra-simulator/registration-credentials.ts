import { credential, type PracticeCredential } from './practice-credential.ts';
import {
  appForManyTenants,
  appInOtherCase,
  appOverHttp,
  appThatReadsItsGrants,
  appWithAssignment,
  appWithOutlookApplication,
  appWithoutRedirect,
  appWithoutSendRole,
  appWithSecretEndingSoon,
  appWithSpaRedirect,
  appWithTooFewPermissions,
  appWithTooManyPermissions,
  appWithTrailingSlash,
  appWithTwinSecrets,
} from './registration-apps.ts';

/** For each verdict about a registration, the app that earns it. */
export const registrationCredentials: readonly PracticeCredential[] = [
  credential(
    {
      id: 'granted-application',
      label: 'In order, without a user',
      outcome: 'The three application permissions for Outlook are configured and granted.',
    },
    appWithOutlookApplication,
  ),
  credential(
    {
      id: 'readable-grants',
      label: 'In order, consent shown',
      outcome: 'The app may list its own grants, so consent is proven without a sign-in.',
    },
    appThatReadsItsGrants,
  ),
  credential(
    {
      id: 'spa-redirect',
      label: 'Redirect URI of another platform',
      outcome: 'The redirect URI is registered, but as single-page application.',
    },
    appWithSpaRedirect,
  ),
  credential(
    {
      id: 'trailing-slash',
      label: 'Redirect URI with a slash',
      outcome: 'The registered redirect URI has a slash too many at its end.',
    },
    appWithTrailingSlash,
  ),
  credential(
    {
      id: 'other-case',
      label: 'Redirect URI in other letters',
      outcome: 'The registered redirect URI differs in capital letters.',
    },
    appInOtherCase,
  ),
  credential(
    {
      id: 'http-redirect',
      label: 'Redirect URI over http',
      outcome: 'The registered redirect URI begins with http.',
    },
    appOverHttp,
  ),
  credential(
    {
      id: 'no-redirect',
      label: 'No redirect URI',
      outcome: 'No redirect URI is registered at all.',
    },
    appWithoutRedirect,
  ),
  credential(
    {
      id: 'missing-permissions',
      label: 'Permissions missing',
      outcome: 'Four of the six delegated permissions are not configured.',
    },
    appWithTooFewPermissions,
  ),
  credential(
    {
      id: 'extra-permissions',
      label: 'More permissions than needed',
      outcome: 'Besides what is needed, the app may read all users and change all mail.',
    },
    appWithTooManyPermissions,
  ),
  credential(
    {
      id: 'many-tenants',
      label: 'Registered for many tenants',
      outcome: 'The registration accepts accounts of any organization.',
    },
    appForManyTenants,
  ),
  credential(
    {
      id: 'secret-ends-soon',
      label: 'Secret ends in 12 days',
      outcome: 'The secret is right, but for 12 more days only.',
    },
    appWithSecretEndingSoon,
  ),
  credential(
    {
      id: 'twin-secrets',
      label: 'Two secrets that look alike',
      outcome: 'Two secrets begin with the same three characters and end on different days.',
    },
    appWithTwinSecrets,
  ),
  credential(
    {
      id: 'assignment-required',
      label: 'Assignment required',
      outcome: 'Only Ada Admin is assigned to the enterprise application.',
    },
    appWithAssignment,
  ),
  credential(
    {
      id: 'no-send-role',
      label: 'Mail.Send not granted',
      outcome: 'A token comes, but without the application permission Mail.Send.',
    },
    appWithoutSendRole,
  ),
];
