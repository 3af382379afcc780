import { expiresInSeconds } from './access-token.ts';
import { type Answer, jsonAnswer, uncached } from './answer.ts';
import type { Call } from './call.ts';
import { cloudFacts } from './clouds.ts';
import { judgeSignIn } from './judge-sign-in.ts';
import { refuse } from './refuse.ts';
import { identityHeaders } from './request-identity.ts';
import type { TokenRequest } from './token-request.ts';
import { idTokenClaims, type UserGrant, userAccessTokenClaims } from './user-token.ts';

/** The answer to an authorization code or a refresh token. */
export async function signInTokenAnswer(call: Call, request: TokenRequest): Promise<Answer> {
  const verdict = judgeSignIn(request, call.simulation);
  if ('code' in verdict) {
    return refuse(call, verdict);
  }
  const { identity, simulation } = call;
  const { signingKeys } = simulation;
  const { oidc } = verdict;
  const body = {
    token_type: 'Bearer',
    scope: grantedScope(verdict),
    expires_in: expiresInSeconds,
    ext_expires_in: expiresInSeconds,
    access_token: await signingKeys.sign(userAccessTokenClaims(verdict, identity.at)),
    ...(oidc.includes('offline_access') && { refresh_token: refreshTokenFor(call, verdict) }),
    ...(oidc.includes('openid') && {
      id_token: await signingKeys.sign(idTokenClaims(verdict, identity.at)),
    }),
    ...(request.wantsClientInfo && { client_info: clientInfo(verdict) }),
  };
  return jsonAnswer(200, body, { ...identityHeaders(identity), ...uncached });
}

/** Who has signed in, for libraries that keep accounts apart. */
function clientInfo({ tenant, user }: UserGrant): string {
  const info = JSON.stringify({ uid: user.objectId, utid: tenant.id });
  return Buffer.from(info).toString('base64url');
}

/** Scopes of OpenID Connect by name, those of Graph with its address; `offline_access` never. */
function grantedScope({ tenant, oidc, graph }: UserGrant): string {
  const { graphHost } = cloudFacts[tenant.cloud ?? 'global'];
  const names = oidc.filter((name) => name !== 'offline_access');
  return [...names, ...graph.map((name) => `https://${graphHost}/${name}`)].join(' ');
}

function refreshTokenFor({ simulation }: Call, grant: UserGrant): string {
  const { tenant, app, user, oidc, platform } = grant;
  return simulation.codes.issueRefreshToken({
    tenantId: tenant.id,
    clientId: app.clientId,
    userId: user.objectId,
    oidc,
    nonce: undefined,
    platform,
  });
}
