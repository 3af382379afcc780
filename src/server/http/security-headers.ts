import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import { microsoftReturnPath } from '#contract/microsoft-return-path.ts';
import { logoPath } from '../embed/look-of.ts';
import type { Services } from '../services.ts';
import { framersOf } from './framers.ts';

type Needs = Pick<Services, 'publicUrl' | 'microsoftSignIns'>;

/**
 * Our own scripts and styles, our own API, no frames, no referrer. Data blocks in the page are not
 * scripts, so nothing needs to be allowed inline. Two pages are opened as far as signing in with Microsoft
 * needs it, and only where that is set up: one redeems a code there, and one is opened by their pages. The guide
 * for a portal's frame can be shown there by the pages that its route has named.
 */
export function securityHeaders({ publicUrl, microsoftSignIns }: Needs) {
  const usual = headers(publicUrl);
  // Somebody else has chosen those bytes: whoever opens them by themselves opens nothing that could run.
  const byPath = new Map([[logoPath, headers(publicUrl, { sandboxed: true })]]);
  if (microsoftSignIns !== undefined) {
    const { origin } = new URL(microsoftSignIns.forBrowsers.authority);
    byPath.set('/sign-in', headers(publicUrl, { reaches: [origin] }));
    // Their pages have let go of the one that waits: the answer goes by a channel of the browser.
    byPath.set(microsoftReturnPath, headers(publicUrl, { keepsToItself: false }));
  }
  return createMiddleware(async (context, next) => {
    await next();
    const framers = framersOf(context);
    const set =
      framers.length > 0
        ? headers(publicUrl, { framers })
        : (byPath.get(context.req.path) ?? usual);
    await set(context, async () => {});
  });
}

type Opening = {
  /** Other origins that scripts of the page may ask. */
  readonly reaches?: readonly string[];
  /** Has no ties to the windows that have opened it, or that it opens. */
  readonly keepsToItself?: boolean;
  /** Runs nothing, and is of no origin. */
  readonly sandboxed?: boolean;
  /** Origins whose pages may show it in a frame. */
  readonly framers?: readonly string[];
};

function headers(publicUrl: string | undefined, opening: Opening = {}) {
  const { reaches = [], keepsToItself = true, sandboxed = false, framers = [] } = opening;
  const isFramed = framers.length > 0;
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'", ...reaches],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: isFramed ? [...framers] : ["'none'"],
      ...(sandboxed && { sandbox: [] }),
    },
    // It knows no list: where one is allowed, the policy alone speaks.
    xFrameOptions: isFramed ? false : 'DENY',
    referrerPolicy: 'no-referrer',
    crossOriginOpenerPolicy: keepsToItself ? 'same-origin' : 'unsafe-none',
    crossOriginResourcePolicy: isFramed ? 'cross-origin' : 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    strictTransportSecurity: publicUrl?.startsWith('https:') ? 'max-age=31536000' : false,
  });
}
