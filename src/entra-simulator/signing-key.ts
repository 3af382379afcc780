import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

type SigningKey = {
  /** The public half, as the keys endpoint publishes it. */
  readonly publicJwk: JWK;
  sign(claims: JWTPayload): Promise<string>;
};

export type SigningKeys = {
  /** The public halves, that of the present key last. */
  published(): readonly JWK[];
  sign(claims: JWTPayload): Promise<string>;
  /** From now on a new key signs; the former ones stay published, as Entra's do. */
  rotate(): Promise<void>;
};

let first: Promise<SigningKey> | undefined;

/** All simulators of a process begin with one key: to make an RSA key takes longer than all the rest. */
export async function createSigningKeys(): Promise<SigningKeys> {
  first ??= createSigningKey();
  let present = await first;
  const published = [present.publicJwk];
  return {
    published: () => published,
    sign: (claims) => present.sign(claims),
    rotate: async () => {
      present = await createSigningKey();
      published.push(present.publicJwk);
    },
  };
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
