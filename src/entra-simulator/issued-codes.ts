import { randomBytes } from 'node:crypto';
import type { Platform } from './redirect-uri.ts';

/** What somebody has signed in to, for one app in one tenant. */
export type SignIn = {
  readonly tenantId: string;
  readonly clientId: string;
  readonly userId: string;
  /** Scopes of OpenID Connect that were asked for. */
  readonly oidc: readonly string[];
  readonly nonce: string | undefined;
  readonly platform: Platform;
};

type IssuedCode = SignIn & {
  readonly redirectUri: string;
  /** SHA-256 of the verifier, in base64url. */
  readonly challenge: string | undefined;
  readonly endsAt: Date;
  isRedeemed: boolean;
};

export type IssuedCodes = {
  issueCode(code: Omit<IssuedCode, 'isRedeemed'>): string;
  findCode(code: string): IssuedCode | undefined;
  issueRefreshToken(signIn: SignIn): string;
  findRefreshToken(token: string): SignIn | undefined;
};

export function createIssuedCodes(): IssuedCodes {
  const codes = new Map<string, IssuedCode>();
  const refreshTokens = new Map<string, SignIn>();
  return {
    issueCode(code) {
      const value = `1.${randomBytes(48).toString('base64url')}`;
      codes.set(value, { ...code, isRedeemed: false });
      return value;
    },
    findCode: (code) => codes.get(code),
    issueRefreshToken(signIn) {
      const value = `1.A${randomBytes(64).toString('base64url')}`;
      refreshTokens.set(value, signIn);
      return value;
    },
    findRefreshToken: (token) => refreshTokens.get(token),
  };
}
