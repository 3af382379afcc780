import { randomBytes } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { Grant } from './judge-token-request.ts';
import { visibleRoles } from './propagation.ts';

export const expiresInSeconds = 3599;

/** Entra dates a token back, against clocks that are slow. */
const backdatedSeconds = 300;
const lifetimeSeconds = 3900;

/** The directory role template "service principal, no role", which every app-only token names. */
const noDirectoryRole = '0997a1d0-0d1d-4acb-b408-d5ca73121e90';

/** Graph asks for tokens of version 1.0, whichever endpoint hands them out. */
export function accessTokenClaims(grant: Grant, now: Date): JWTPayload {
  const { tenant, app, servicePrincipal, resource } = grant;
  const issuedAt = toSeconds(now) - backdatedSeconds;
  const issuer = `https://sts.windows.net/${tenant.id}/`;
  const { objectId } = servicePrincipal;
  const roles = visibleRoles(servicePrincipal, now);
  return {
    aud: resource,
    iss: issuer,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + lifetimeSeconds,
    aio: randomBytes(24).toString('base64'),
    app_displayname: app.displayName,
    appid: app.clientId,
    appidacr: '1',
    idp: issuer,
    idtyp: 'app',
    oid: objectId,
    rh: `1.${randomBytes(39).toString('base64url')}.`,
    // Nothing granted shows as a missing claim, never as an empty list.
    ...(roles.length > 0 && { roles }),
    sub: objectId,
    tenant_region_scope: tenant.region,
    tid: tenant.id,
    uti: randomBytes(16).toString('base64url'),
    ver: '1.0',
    wids: [noDirectoryRole],
    xms_tcdt: toSeconds(tenant.createdAt),
  };
}

function toSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
