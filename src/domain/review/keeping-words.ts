import type { PermissionType } from '../catalog/permission-type.ts';

/** One way to end the access: where to go, and what it does. */
export type Ending = { readonly where: string; readonly effect: string };

const app = 'the app';

/** The one way that only an app with a secret has. */
export const secretEnding: Ending = {
  where: `**App registrations** > ${app} > **Certificates & secrets**: delete the secret.`,
  effect: 'Whoever holds it can get no token with it and renew none. App and consent stay.',
};

/**
 * The secret, the ways to end the access and the logs, in words. Source for what Entra does:
 * Microsoft's pages on enterprise apps, credentials and sign-in logs, read November 2026.
 */
export const keepingWords = {
  secret: (platform: string, type: PermissionType): readonly string[] => [
    'Your administrator makes it in Entra, where it ends by itself: after 24 months at most; Microsoft recommends less than 12.',
    aloneItOpens[type],
    'Scopewright, which serves this page, gets it in one request, to test it with Entra and to save it. Saved, it is sealed with authenticated encryption (JWE, AES-256-GCM) and bound to its profile; the key is not in the database.',
    'Scopewright shows nobody the secret again, only its first three characters. It is in no URL, log, error message or browser storage, and not in this page.',
    `${platform} gets it too. How ${platform} keeps and uses it is ${platform}’s matter, and nothing here can check it: ask ${platform}.`,
  ],
  noSecret: [
    'There is none. People sign in in their own browser, by the authorization code flow with PKCE, which needs no secret.',
    'Nothing that the app is registered with opens anything by itself: client ID and tenant ID are no secrets.',
  ],
  endings: [
    {
      where: `**Entra ID** > **Enterprise apps** > ${app} > **Properties**: set **Enabled for users to sign-in?** to **No**.`,
      effect:
        'Entra gives no new tokens, neither to users of the app nor to the app itself. Can be undone.',
    },
    {
      where: `**Enterprise apps** > ${app} > **Permissions**: revoke what was granted.`,
      effect:
        'New tokens come without it. The portal revokes what an administrator granted; what users granted themselves takes Microsoft Graph or PowerShell.',
    },
    secretEnding,
    {
      where: `**Enterprise apps** > ${app} > **Properties** > **Delete**, then **App registrations** > ${app} > **Delete**.`,
      effect:
        'The first takes the app’s consent with it, the second the definition with its secrets. A registration can be restored for 30 days.',
    },
  ] as readonly Ending[],
  afterEnding: (platform: string) =>
    `None of this calls back an access token that was given before: it works on until it ends, up to about an hour. Nor does it call back data: what ${platform} has copied stays there.`,
  logs: (type: PermissionType, tested = true): readonly string[] => [
    `**Entra ID** > **Monitoring & health** > **Sign-in logs**, filtered by the app: ${logTabs[type]}${tested ? ` ${testLogs[type]}` : ''}`,
    'They show when access was given, to whom and from where, not what was read or changed. That is in the Microsoft Graph activity logs and the audit log of Microsoft Purview, where they are switched on.',
  ],
};

const aloneItOpens: Readonly<Record<PermissionType, string>> = {
  delegated:
    'Alone it opens none of the data: a user of the organization has to sign in to the app as well.',
  application:
    'Whoever holds it, with client ID and tenant, can use every permission above from anywhere. Guard it like an administrator’s password.',
};

const logTabs: Readonly<Record<PermissionType, string>> = {
  delegated:
    '**User sign-ins (interactive)** when somebody connects an account, **User sign-ins (non-interactive)** when the app renews its access.',
  application: '**Service principal sign-ins**, each time the app gets a token.',
};

const testLogs: Readonly<Record<PermissionType, string>> = {
  delegated: 'A test of the secret by Scopewright stands under **Service principal sign-ins**.',
  application: 'A test of the secret by Scopewright stands there too.',
};
