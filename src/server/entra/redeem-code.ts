import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { Secret } from '#domain/credentials/secret.ts';
import type { Ask } from './ask.ts';
import type { Outcome } from './outcome.ts';
import { tenantUrl } from './tenant-url.ts';

/** What a code was worth. The tokens themselves are dropped. */
export type RedeemedCode = {
  /** Names of the granted scopes, as the answer lists them. */
  readonly scopes: readonly string[];
  readonly hasRefreshToken: boolean;
  /** Whom the ID token is about, as it says itself; absent when it cannot be read. */
  readonly identity: SignedInIdentity | undefined;
};

type SignedInIdentity = {
  readonly nonce: string;
  /** In lower case, both. */
  readonly tenantId: string;
  readonly audience: string;
};

type Redemption = {
  readonly loginUrl: string;
  readonly tenant: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly code: Secret;
  readonly codeVerifier: Secret;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly signal: AbortSignal | undefined;
};

const CodeAnswer = z.object({
  access_token: z.string().min(1),
  scope: z.string().optional().catch(undefined),
  refresh_token: z.string().min(1).optional().catch(undefined),
  id_token: z.string().optional().catch(undefined),
});

const Identity = z.object({
  nonce: z.string(),
  tid: z.guid().toLowerCase(),
  aud: z.guid().toLowerCase(),
});

/** Redeems the code of a sign-in, exactly once: a second time Entra would refuse it. */
export async function redeemCode(
  ask: Ask,
  { loginUrl, tenant, signal, clientSecret, ...redemption }: Redemption,
): Promise<Outcome<RedeemedCode>> {
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: redemption.clientId,
    client_secret: clientSecret.reveal(),
    code: redemption.code.reveal(),
    code_verifier: redemption.codeVerifier.reveal(),
    redirect_uri: redemption.redirectUri,
    scope: redemption.scopes.join(' '),
  });
  const url = tenantUrl(loginUrl, tenant, 'oauth2/v2.0/token');
  const answer = await ask({ endpoint: 'token', url, form, secret: clientSecret, signal });
  if (!answer.ok) return answer;
  const { data } = CodeAnswer.safeParse(answer.value);
  if (!data) return { ok: false, failure: { kind: 'token', code: 'token-missing' } };
  const scopes = (data.scope ?? '').split(' ').filter((scope) => scope !== '');
  const hasRefreshToken = data.refresh_token !== undefined;
  return { ok: true, value: { scopes, hasRefreshToken, identity: identityIn(data.id_token) } };
}

/**
 * The ID token came straight from Entra over TLS, which stands in for its signature (OpenID Connect
 * Core, section 3.1.3.7); nobody is signed in to anything of ours by it.
 */
function identityIn(idToken: string | undefined): SignedInIdentity | undefined {
  const { data } = Identity.safeParse(claimsOf(idToken));
  return data && { nonce: data.nonce, tenantId: data.tid, audience: data.aud };
}

function claimsOf(idToken: string | undefined): unknown {
  try {
    return decodeJwt(idToken ?? '');
  } catch {
    return undefined;
  }
}
