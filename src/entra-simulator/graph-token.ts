import { createLocalJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Call } from './call.ts';
import { graphAudiences } from './clouds.ts';
import { type CloudName, findTenant, type Tenant } from './directory.ts';
import type { GraphRefusal } from './graph-error.ts';

/** Who asks Graph, as the token says. */
export type GraphCaller = {
  readonly tenant: Tenant;
  readonly clientId: string;
  /** Application permissions, or delegated ones where a user has signed in. */
  readonly permissions: readonly string[];
  readonly isUser: boolean;
};

/** Graph believes tokens that this simulator has signed, for Graph in its own cloud. */
export async function readGraphToken(call: Call): Promise<GraphCaller | GraphRefusal> {
  const [, token] = /^Bearer +(\S+)$/i.exec(call.recorded.headers.authorization ?? '') ?? [];
  if (token === undefined) {
    return invalidToken('Access token is empty.');
  }
  const { signingKeys, url, cloud, directory } = call.simulation;
  const keys = createLocalJWKSet({ keys: [...signingKeys.published()] });
  try {
    const { payload } = await jwtVerify(token, keys, { currentDate: call.identity.at });
    if (!isForGraph(payload, { url, cloud })) {
      return invalidToken('Access token validation failure. Invalid audience.');
    }
    const tenant = findTenant(directory, text(payload['tid']));
    return tenant ? callerOf(payload, tenant) : invalidToken('Invalid tenant.');
  } catch (error) {
    return invalidToken(faultIn(error));
  }
}

function isForGraph({ aud }: JWTPayload, at: { url: string; cloud: CloudName }): boolean {
  return typeof aud === 'string' && [...graphAudiences(at.cloud), at.url].includes(aud);
}

function callerOf(payload: JWTPayload, tenant: Tenant): GraphCaller {
  const isUser = payload['idtyp'] === 'user';
  const { roles } = payload;
  const appRoles = Array.isArray(roles) ? roles : [];
  const permissions = isUser ? text(payload['scp']).split(' ') : appRoles;
  return { tenant, clientId: text(payload['appid']), permissions, isUser };
}

function text(claim: unknown): string {
  return typeof claim === 'string' ? claim : '';
}

function faultIn(error: unknown): string {
  if (error instanceof errors.JWTExpired) {
    return 'Lifetime validation failed, the token is expired.';
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return 'Access token validation failure. Invalid signature.';
  }
  return 'CompactToken parsing failed.';
}

function invalidToken(message: string): GraphRefusal {
  return { status: 401, code: 'InvalidAuthenticationToken', message };
}
