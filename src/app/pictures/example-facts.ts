import type { PictureFacts } from './picture-facts.ts';

/** Values as they mostly are. */
export const exampleFacts: PictureFacts = {
  wording: 'current',
  accountType: 'single',
  permissionType: 'delegated',
  appName: 'Contoso Automation Integration',
  secretName: 'Contoso Automation secret',
  redirectUri: 'https://automation.contoso.com/oauth/callback',
  clientId: undefined,
  toTick: ['Mail.Read', 'Mail.Send', 'MailboxSettings.Read'],
  unticked: ['Mail.ReadBasic', 'Mail.ReadWrite', 'MailboxSettings.ReadWrite'],
  granted: [
    { name: 'Mail.Read', adminConsent: false },
    { name: 'Mail.Send', adminConsent: false },
    { name: 'MailboxSettings.Read', adminConsent: false },
  ],
};

const many = [
  'Application.ReadWrite.All',
  'DelegatedPermissionGrant.ReadWrite.All',
  'Directory.ReadWrite.All',
  'Group.ReadWrite.All',
  'Policy.ReadWrite.ConditionalAccess',
  'RoleManagement.ReadWrite.Directory',
  'UserAuthenticationMethod.ReadWrite.All',
];

/** Values as long as they can get. */
export const longFacts: PictureFacts = {
  wording: 'current',
  accountType: 'multi',
  permissionType: 'application',
  appName: 'Integration of the automation platform of a department with a long name',
  secretName: 'Secret of the integration of the automation platform of that very department',
  redirectUri: `https://automation.long-named-department.contoso.com/${'oauth/'.repeat(12)}callback`,
  clientId: '11111111-2222-4333-8444-555555555555',
  toTick: many,
  unticked: ['Directory.Read.All', 'Group.Read.All'],
  granted: many.map((name) => ({ name, adminConsent: true })),
};
