import { secureHeaders } from 'hono/secure-headers';
import type { Services } from '../services.ts';

/**
 * Our own scripts and styles, our own API, no frames, no referrer. Data blocks in the page are not
 * scripts, so nothing needs to be allowed inline.
 */
export function securityHeaders({
  publicUrl,
  microsoftSignIns,
}: Pick<Services, 'publicUrl' | 'microsoftSignIns'>) {
  const authority = microsoftSignIns?.forBrowsers.authority;
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      // A browser itself redeems what Microsoft gave it to sign an operator in.
      connectSrc: ["'self'", ...(authority === undefined ? [] : [new URL(authority).origin])],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    strictTransportSecurity: publicUrl?.startsWith('https:') ? 'max-age=31536000' : false,
  });
}
