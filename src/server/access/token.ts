import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, in characters that a URL and a cookie carry as they are. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is kept of a token. A plain hash is enough, for a token is random and long: nobody can guess
 * one from the hash, and whoever reads the database cannot sign in with it.
 */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
