import { PublicClientApplication } from '@azure/msal-browser';
import { microsoftReturnPath } from '#contract/microsoft-return-path.ts';
import type { MicrosoftSignIn } from '#contract/page.ts';

/** The ways through Microsoft’s pages to an ID token. Each rejects with an error of MSAL’s. */
export type MicrosoftClient = {
  /** In a window of its own. Call it in the click that asks for it, or the browser blocks the window. */
  inWindow(): Promise<string>;
  /** In this tab, which leaves for Microsoft and comes back to `startPath`. */
  inThisTab(startPath: string): Promise<void>;
  /** What this tab has come back with; undefined when that is nothing. */
  takeReturn(): Promise<string | undefined>;
  /** Takes every trace out of memory and storage. Our own session is all that counts from then on. */
  forget(): Promise<void>;
};

/** Who the person is, and no access to anything; whoever has several accounts may choose. */
const request = { scopes: ['openid', 'profile'], prompt: 'select_account' };

/** Passwords, second factors and forgotten telephones take their time; in milliseconds. */
const patienceMs = 10 * 60_000;

/** MSAL takes no other than an https authority, and sends nothing to it where the endpoints are given. */
const nominalHost = 'https://login.microsoftonline.com';

/**
 * The one MSAL instance. It cannot leave this tab and come back with its memory alone, so it has the
 * storage of the tab; `forget` has to follow whatever brings a token.
 */
export async function createMicrosoftClient(setup: MicrosoftSignIn): Promise<MicrosoftClient> {
  const { origin } = window.location;
  const app = new PublicClientApplication({
    auth: {
      clientId: setup.clientId,
      ...authorityOf(setup.authority),
      redirectUri: origin + microsoftReturnPath,
    },
    cache: { cacheLocation: 'sessionStorage' },
    // Opened with its address at once: a blank window would reach out to the nominal host beforehand.
    system: { popupBridgeTimeout: patienceMs, navigatePopups: false },
  });
  await app.initialize();
  return {
    inWindow: async () => {
      // A window that was closed is not noticed: the next attempt takes the place of the last.
      const { idToken } = await app.loginPopup({ ...request, overrideInteractionInProgress: true });
      return idToken;
    },
    inThisTab: async (startPath) => {
      // A window that still waits would count as an attempt in progress, and keep this tab here.
      await app.clearCache();
      await app.loginRedirect({ ...request, redirectStartPage: origin + startPath });
    },
    takeReturn: async () => {
      const result = await app.handleRedirectPromise({ navigateToLoginRequestUrl: false });
      return result?.idToken;
    },
    forget: () => app.clearCache(),
  };
}

/** An authority with its endpoints, so that nothing has to be looked up, at Microsoft or at a stand-in. */
function authorityOf(authority: string) {
  const { protocol, pathname } = new URL(authority);
  const named = protocol === 'https:' ? authority : nominalHost + pathname;
  return {
    authority: named,
    knownAuthorities: [new URL(named).host],
    authorityMetadata: JSON.stringify({
      authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
      token_endpoint: `${authority}/oauth2/v2.0/token`,
      end_session_endpoint: `${authority}/oauth2/v2.0/logout`,
      jwks_uri: `${authority}/discovery/v2.0/keys`,
      issuer: `${authority}/v2.0`,
    }),
  };
}
