import { z } from 'zod';
import { Secret } from '#domain/credentials/secret.ts';
import type { Ask } from './ask.ts';
import type { Outcome } from './outcome.ts';
import { tenantUrl } from './tenant-url.ts';

export type IssuedToken = {
  readonly accessToken: Secret;
  /** Seconds that it is good for, if the answer says so. */
  readonly expiresIn: number | undefined;
};

export type TokenQuestion = {
  readonly loginUrl: string;
  readonly graphUrl: string;
  readonly tenant: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly signal: AbortSignal | undefined;
};

/** Version 1 answers hold `expires_in` as text; a token is worth having without it. */
const TokenAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().int().positive().optional().catch(undefined),
});

/** Asks for a token for Microsoft Graph with the client's own credentials, exactly once. */
export async function requestToken(
  ask: Ask,
  { loginUrl, graphUrl, tenant, clientId, clientSecret, signal }: TokenQuestion,
): Promise<Outcome<IssuedToken>> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret.reveal(),
    scope: `${graphUrl}/.default`,
  });
  const url = tenantUrl(loginUrl, tenant, 'oauth2/v2.0/token');
  const answer = await ask({ endpoint: 'token', url, form, secret: clientSecret, signal });
  if (!answer.ok) return answer;
  const { data } = TokenAnswer.safeParse(answer.value);
  if (!data) return { ok: false, failure: { kind: 'token', code: 'token-missing' } };
  const { access_token: accessToken, expires_in: expiresIn } = data;
  return { ok: true, value: { accessToken: new Secret(accessToken), expiresIn } };
}
