import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import { microsoftReturnPath } from '#contract/microsoft-return-path.ts';
import type { Services } from '../services.ts';

type Needs = Pick<Services, 'publicUrl' | 'microsoftSignIns'>;

/**
 * Our own scripts and styles, our own API, no frames, no referrer. Data blocks in the page are not
 * scripts, so nothing needs to be allowed inline. Two pages are opened as far as signing in with Microsoft
 * needs it, and only where that is set up: one redeems a code there, and one is opened by their pages.
 */
export function securityHeaders({ publicUrl, microsoftSignIns }: Needs) {
  const usual = headers(publicUrl);
  if (microsoftSignIns === undefined) return usual;
  const { origin } = new URL(microsoftSignIns.forBrowsers.authority);
  const byPath = new Map([
    ['/sign-in', headers(publicUrl, { reaches: [origin] })],
    // Their pages have let go of the one that waits: the answer goes by a channel of the browser.
    [microsoftReturnPath, headers(publicUrl, { keepsToItself: false })],
  ]);
  return createMiddleware((context, next) =>
    (byPath.get(context.req.path) ?? usual)(context, next),
  );
}

type Opening = {
  /** Other origins that scripts of the page may ask. */
  readonly reaches?: readonly string[];
  /** Has no ties to the windows that have opened it, or that it opens. */
  readonly keepsToItself?: boolean;
};

function headers(publicUrl: string | undefined, opening: Opening = {}) {
  const { reaches = [], keepsToItself = true } = opening;
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'", ...reaches],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    crossOriginOpenerPolicy: keepsToItself ? 'same-origin' : 'unsafe-none',
    crossOriginResourcePolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    strictTransportSecurity: publicUrl?.startsWith('https:') ? 'max-age=31536000' : false,
  });
}
