import type { ConsentLinkEnd } from '#contract/still-page.ts';
import type { PermissionType } from '#domain/catalog/permission-type.ts';

/** The page for somebody who was asked to consent and has never seen this product. */
export const consentPageMessages = {
  title: (platform: string, connector: string) => `${platform} asks for access to ${connector}`,
  lead: 'Whoever sets this up may not grant the access alone, and asks you to. Nothing is granted on this page: Microsoft shows you its own page next, and you decide there.',
  declinedWord: 'Not granted so far',
  declined:
    'Somebody has gone through this link and came back without granting anything. It can still be done.',
  facts: 'Who asks',
  platform: 'Platform',
  connector: 'Connector',
  app: 'App in Entra',
  clientId: 'Application (client) ID',
  tenant: 'Tenant',
  tenantId: 'Directory (tenant) ID',
  works: 'How it works',
  types: {
    delegated: 'For users who sign in: it never reaches more than they may themselves.',
    application: 'Without a user: it reaches the data of everybody in the organization.',
  } satisfies Record<PermissionType, string>,
  permissions: 'What is asked for',
  before: 'Before you grant it',
  everything:
    'Microsoft grants everything that the app’s registration lists under **API permissions**. Its page shows that list: compare it with the one above.',
  mayRevoke:
    'If the app is used for anything else too: consent brings the tenant in line with the registration, and may revoke permissions already granted tenant-wide that are no longer configured.',
  roles: {
    delegated: 'Delegated permissions take a Cloud Application Administrator, or a higher role.',
    application:
      'Application permissions of Microsoft Graph take a Privileged Role Administrator or a Global Administrator. For anybody else Microsoft’s page says that it needs an administrator.',
  } satisfies Record<PermissionType, string>,
  account: (tenant: string) => `Sign in with an account of ${tenant}.`,
  leadsBack:
    'Microsoft leads you back here when you are done. The setup that waits then checks by itself what was granted.',
  leadsNowhere: (platform: string) =>
    `Microsoft does not lead you back here. It ends on a page of its own or of ${platform}, perhaps with an error, because that page expects something else: this is no sign of a failure. Close it then; what was granted shows when the setup is tested again.`,
  continue: 'Continue to Microsoft',
  unexpected:
    'You did not expect this, or the app is unknown to you? Close the page: nothing happens then.',
  ends: {
    unknown: {
      title: 'This link leads nowhere',
      text: 'It is not complete, or was made so long ago that nobody remembers it.',
    },
    expired: {
      title: 'This link has expired',
      text: 'Each link works for seven days. Nothing was granted by its end.',
    },
    used: {
      title: 'This link was used already',
      text: 'Somebody has gone through it and come back from Microsoft. Each link works once.',
    },
    revoked: {
      title: 'This link was taken back',
      text: 'Whoever sent it does not need your consent any more, or has made another link.',
    },
  } satisfies Record<ConsentLinkEnd, { title: string; text: string }>,
  askAgainWord: 'If your consent is still needed',
  askAgain:
    'Ask whoever sent the link for another one. In the guide it is made below the test, with **Send to somebody who can**.',
};
