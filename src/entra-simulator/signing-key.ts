import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

export type SigningKey = {
  /** The public half, as the keys endpoint publishes it. */
  readonly publicJwk: JWK;
  sign(claims: JWTPayload): Promise<string>;
};

let shared: Promise<SigningKey> | undefined;

/** One key for all simulators of a process: to make an RSA key takes longer than all the rest. */
export function sharedSigningKey(): Promise<SigningKey> {
  shared ??= createSigningKey();
  return shared;
}

async function createSigningKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const kid = randomUUID().replaceAll('-', '');
  return {
    publicJwk: { ...(await exportJWK(publicKey)), use: 'sig', kid },
    sign: (claims) =>
      new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid }).sign(privateKey),
  };
}
