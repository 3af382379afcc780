import { randomBytes } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { cloudFacts } from './clouds.ts';
import { type AppRegistration, findServicePrincipal, type Tenant, type User } from './directory.ts';
import type { Platform } from './redirect-uri.ts';

/** A user who has signed in to an app, and what is consented to. */
export type UserGrant = {
  readonly tenant: Tenant;
  readonly app: AppRegistration;
  readonly user: User;
  /** Delegated permissions of Graph, by name. */
  readonly graph: readonly string[];
  /** Scopes of OpenID Connect that were asked for. */
  readonly oidc: readonly string[];
  readonly nonce: string | undefined;
  readonly platform: Platform;
};

const backdatedSeconds = 300;
const lifetimeSeconds = 3900;

/** Role templates of the directory: Global Administrator, and what every user has. */
const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';
const everyUser = 'b79fbf4d-3ef9-4689-8143-76b194e85509';

/** Graph asks for tokens of version 1.0 here too. */
export function userAccessTokenClaims(grant: UserGrant, now: Date): JWTPayload {
  const { tenant, app, user, graph, oidc } = grant;
  const issuer = `https://sts.windows.net/${tenant.id}/`;
  return {
    ...times(now),
    aud: `https://${cloudFacts[tenant.cloud ?? 'global'].graphHost}`,
    iss: issuer,
    acr: '1',
    aio: randomBytes(24).toString('base64'),
    amr: ['pwd'],
    app_displayname: app.displayName,
    appid: app.clientId,
    appidacr: '1',
    idtyp: 'user',
    name: user.displayName,
    oid: user.objectId,
    rh: `1.${randomBytes(39).toString('base64url')}.`,
    scp: [...graph, ...oidc.filter((name) => name !== 'offline_access')].join(' '),
    sub: pairwise(grant),
    tenant_region_scope: tenant.region,
    tid: tenant.id,
    unique_name: user.userPrincipalName,
    upn: user.userPrincipalName,
    uti: randomBytes(16).toString('base64url'),
    ver: '1.0',
    wids: user.isAdmin ? [globalAdministrator, everyUser] : [everyUser],
  };
}

export function idTokenClaims(grant: UserGrant, now: Date): JWTPayload {
  const { tenant, app, user, oidc, nonce } = grant;
  const roles = findServicePrincipal(app, tenant)?.userRoles?.[user.objectId] ?? [];
  return {
    ...times(now),
    aud: app.clientId,
    iss: `https://${cloudFacts[tenant.cloud ?? 'global'].loginHost}/${tenant.id}/v2.0`,
    name: user.displayName,
    ...(nonce !== undefined && { nonce }),
    ...(oidc.includes('email') && { email: user.userPrincipalName }),
    oid: user.objectId,
    preferred_username: user.userPrincipalName,
    rh: `1.${randomBytes(39).toString('base64url')}.`,
    // Nothing assigned shows as a missing claim, never as an empty list.
    ...(roles.length > 0 && { roles }),
    sub: pairwise(grant),
    tid: tenant.id,
    uti: randomBytes(16).toString('base64url'),
    ver: '2.0',
  };
}

/** Names the user to this app alone. */
function pairwise({ app, user }: UserGrant): string {
  return Buffer.from(`${app.clientId}${user.objectId}`.replaceAll('-', ''), 'hex').toString(
    'base64url',
  );
}

function times(now: Date): JWTPayload {
  const issuedAt = Math.floor(now.getTime() / 1000) - backdatedSeconds;
  return { iat: issuedAt, nbf: issuedAt, exp: issuedAt + lifetimeSeconds };
}
