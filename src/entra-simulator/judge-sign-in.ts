import { createHash } from 'node:crypto';
import type { AadstsCode } from './aadsts.ts';
import { consentedScopes } from './consents.ts';
import {
  type AppRegistration,
  findAppRegistration,
  findServicePrincipal,
  type Tenant,
} from './directory.ts';
import type { SignIn } from './issued-codes.ts';
import { secretRefusalCode, tenantRefusal } from './judge-token-request.ts';
import type { Refusal } from './refuse.ts';
import type { Simulation } from './simulation.ts';
import { lookUpTenant } from './tenant-lookup.ts';
import type { TokenRequest } from './token-request.ts';
import type { UserGrant } from './user-token.ts';

/** An authorization code or a refresh token, and whether it is worth anything. */
export function judgeSignIn(request: TokenRequest, simulation: Simulation): UserGrant | Refusal {
  const shape = shapeRefusal(request);
  if (shape) {
    return shape;
  }
  const lookup = lookUpTenant(request.tenantText, simulation);
  if (lookup.kind !== 'tenant') {
    return tenantRefusal(lookup);
  }
  const { tenant } = lookup;
  const app = findAppRegistration(simulation.directory, tenant, request.clientId ?? '');
  if (!app) {
    return { code: 700016 };
  }
  return request.grantType === 'refresh_token'
    ? judgeRefreshToken({ request, app, tenant }, simulation)
    : judgeCode({ request, app, tenant }, simulation);
}

type Asked = {
  readonly request: TokenRequest;
  readonly app: AppRegistration;
  readonly tenant: Tenant;
};

function shapeRefusal(request: TokenRequest): Refusal | undefined {
  const needed =
    request.grantType === 'refresh_token'
      ? { client_id: request.clientId, refresh_token: request.refreshToken }
      : { client_id: request.clientId, code: request.code, redirect_uri: request.redirectUri };
  const missing = Object.entries(needed).find(([, value]) => !value);
  return missing && { code: 900144, parameter: missing[0] };
}

/** An invented code is told so first, whatever the secret. */
function judgeCode({ request, app, tenant }: Asked, simulation: Simulation): UserGrant | Refusal {
  const code = simulation.codes.findCode(request.code ?? '');
  if (!code) {
    return { code: 9002313 };
  }
  const client = clientRefusalCode(request, { app, platform: code.platform }, simulation.now());
  if (client) {
    return { code: client };
  }
  if (code.clientId !== app.clientId) {
    return { code: 7000110 };
  }
  const refused = codeRefusalCode(code, { request, tenant }, simulation.now());
  if (refused) {
    return { code: refused };
  }
  code.isRedeemed = true;
  return grantFor(code, { app, tenant }, simulation);
}

function codeRefusalCode(
  code: NonNullable<ReturnType<Simulation['codes']['findCode']>>,
  { request, tenant }: { request: TokenRequest; tenant: Tenant },
  at: Date,
): AadstsCode | undefined {
  const checks: readonly (readonly [boolean, AadstsCode])[] = [
    [code.tenantId !== tenant.id, 700005],
    [code.isRedeemed, 54005],
    [code.endsAt <= at, 70008],
    [code.redirectUri !== request.redirectUri, 50011],
    [code.challenge !== challengeOf(request.codeVerifier), 501481],
  ];
  return checks.find(([isWrong]) => isWrong)?.[1];
}

function judgeRefreshToken(asked: Asked, simulation: Simulation): UserGrant | Refusal {
  const { request, app, tenant } = asked;
  const signIn = simulation.codes.findRefreshToken(request.refreshToken ?? '');
  if (signIn?.clientId !== app.clientId || signIn.tenantId !== tenant.id) {
    return { code: 9002313 };
  }
  const code = clientRefusalCode(request, { app, platform: signIn.platform }, simulation.now());
  return code ? { code } : grantFor(signIn, { app, tenant }, simulation);
}

/** A web app has to send its secret, and no browser's origin; a page in a browser the reverse. */
function clientRefusalCode(
  { clientSecret, origin }: TokenRequest,
  { app, platform }: { app: AppRegistration; platform: SignIn['platform'] },
  at: Date,
): AadstsCode | undefined {
  if (platform !== 'web') {
    if (clientSecret !== undefined) return 700025;
    return platform === 'spa' && origin === undefined ? 9002327 : undefined;
  }
  if (origin !== undefined) {
    return 9002326;
  }
  return clientSecret ? secretRefusalCode(clientSecret, app, at) : 7000218;
}

function grantFor(
  signIn: SignIn,
  { app, tenant }: { app: AppRegistration; tenant: Tenant },
  { directory, now }: Simulation,
): UserGrant | Refusal {
  const user = directory.users.find(({ objectId }) => objectId === signIn.userId);
  const principal = findServicePrincipal(app, tenant);
  if (!user || !principal?.accountEnabled) {
    return { code: principal ? 7000112 : 7000229 };
  }
  const consented = consentedScopes(principal, user, now());
  if (consented.size === 0) {
    return { code: 65001 };
  }
  const oidc = signIn.oidc;
  const graph = [...consented].filter((name) => !oidcNames.has(name));
  return { tenant, app, user, graph, oidc, nonce: signIn.nonce, platform: signIn.platform };
}

const oidcNames: ReadonlySet<string> = new Set(['openid', 'profile', 'email', 'offline_access']);

function challengeOf(verifier: string | undefined): string | undefined {
  return verifier && createHash('sha256').update(verifier).digest('base64url');
}
