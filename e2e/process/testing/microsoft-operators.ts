import { randomUUID } from 'node:crypto';
import type { User } from '#entra-simulator/directory.ts';
import { signInApp } from '#entra-simulator/sign-in-app.ts';
import type { EntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { contosoId } from '#entra-simulator/tenant-ids.ts';

/** Settings of servers whose operators sign in with Microsoft: with the practice tenant. */
export const withMicrosoft = {
  SIGN_IN_CLIENT_ID: signInApp.clientId,
  SIGN_IN_TENANT_ID: contosoId,
};

/** What somebody with these roles brings along from Microsoft. */
export function idTokenOf(
  { sign }: EntraSimulator,
  { objectId, displayName }: User,
  roles: readonly string[],
): Promise<string> {
  const issuedAt = Math.floor(Date.now() / 1_000);
  return sign({
    aud: signInApp.clientId,
    iss: `https://login.microsoftonline.com/${contosoId}/v2.0`,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + 3_600,
    name: displayName,
    nonce: 'a-nonce',
    oid: objectId,
    roles: [...roles],
    tid: contosoId,
    uti: randomUUID(),
    ver: '2.0',
  });
}
