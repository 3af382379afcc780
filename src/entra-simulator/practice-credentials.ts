import { emptyGuid } from './guid.ts';
import {
  appBehindConditionalAccess,
  appWithExpiredSecret,
  appWithOutlookRoles,
  appWithoutRoles,
  appWithoutServicePrincipal,
  disabledApp,
  multiTenantApp,
} from './practice-apps.ts';
import { credential, type PracticeCredential } from './practice-credential.ts';
import { practiceSecret } from './practice-secret.ts';
import { registrationCredentials } from './registration-credentials.ts';
import { scenarios } from './scenarios.ts';

const answers: readonly PracticeCredential[] = [
  credential(
    {
      id: 'granted',
      label: 'Everything in order',
      outcome:
        'The registration is as the StackOne guide for Outlook wants it; a token comes with four Outlook application permissions.',
    },
    appWithOutlookRoles,
  ),
  credential(
    {
      id: 'no-roles',
      label: 'Nothing granted yet',
      outcome: 'A token comes, but no application permission is in it.',
    },
    appWithoutRoles,
  ),
  credential(
    {
      id: 'other-tenant',
      label: 'Multi-tenant app',
      outcome: "A token comes from Fabrikam for an app that is Contoso's.",
    },
    multiTenantApp,
    { tenant: 'fabrikam.example' },
  ),
  credential(
    {
      id: 'wrong-secret',
      label: 'Wrong secret',
      outcome: 'Entra knows the app but not this secret (AADSTS7000215).',
    },
    appWithoutRoles,
    { clientSecret: practiceSecret('caT', 'GlHL.Ylyr3.EBhvCQfE.5mMiUBJgRfrG02') },
  ),
  credential(
    {
      id: 'expired-secret',
      label: 'Expired secret',
      outcome: 'The secret was right until 14 November 2025 (AADSTS7000222).',
    },
    appWithExpiredSecret,
  ),
  credential(
    {
      id: 'unknown-client',
      label: 'Unknown client ID',
      outcome: 'The tenant exists, but no app in it has this ID (AADSTS700016).',
    },
    appWithoutRoles,
    { clientId: 'd59f322b-5c3b-4bbc-b3d3-27db6d32cf4e' },
  ),
  credential(
    {
      id: 'wrong-tenant',
      label: 'App of another tenant',
      outcome: 'The app exists, but in Contoso and not in Fabrikam (AADSTS700016).',
    },
    appWithoutRoles,
    { tenant: 'fabrikam.example' },
  ),
  credential(
    {
      id: 'placeholder-client',
      label: 'Placeholder client ID',
      outcome: 'An ID of zeros names no app, so Entra would answer AADSTS700038.',
    },
    appWithoutRoles,
    { clientId: emptyGuid },
  ),
  credential(
    {
      id: 'no-service-principal',
      label: 'No enterprise application',
      outcome: 'The app is registered but has no service principal yet (AADSTS7000229).',
    },
    appWithoutServicePrincipal,
  ),
  credential(
    {
      id: 'unknown-tenant',
      label: 'Unknown tenant',
      outcome: 'No tenant has this domain (AADSTS90002).',
    },
    appWithoutRoles,
    { tenant: 'nowhere.example' },
  ),
  credential(
    {
      id: 'disabled-app',
      label: 'Disabled app',
      outcome: 'An administrator has disabled the enterprise application (AADSTS7000112).',
    },
    disabledApp,
  ),
  credential(
    {
      id: 'conditional-access',
      label: 'Blocked by Conditional Access',
      outcome: 'The secret is right, but a policy refuses the token (AADSTS53003).',
    },
    appBehindConditionalAccess,
  ),
];

const failures = scenarios.map(({ domain, displayName, story }) =>
  credential(
    { id: domain.replace('.example', ''), label: displayName, outcome: story },
    appWithOutlookRoles,
    { tenant: domain },
  ),
);

export const practiceCredentials: readonly PracticeCredential[] = [
  ...answers,
  ...registrationCredentials,
  ...failures,
];
