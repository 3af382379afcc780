/** Where StackOne has Entra send people who connect Outlook. */
export const outlookCallback = 'https://api.stackone.com/connect/oauth2/microsoftoutlook/callback';

/**
 * Where a test sign-in comes back to when everything runs on this machine. Entra lets such an
 * address have any port.
 */
export const localCallback = 'http://localhost/entra/callback';

/** What all actions of StackOne's Outlook connector need of a signed-in user, as it documents it. */
export const outlookScopes = [
  'Mail.ReadBasic',
  'Mail.Read',
  'Mail.ReadWrite',
  'Mail.Send',
  'MailboxSettings.Read',
  'MailboxSettings.ReadWrite',
];

/** The least that the same actions need without a user. */
export const outlookRoles = ['Mail.ReadWrite', 'Mail.Send', 'MailboxSettings.ReadWrite'];
