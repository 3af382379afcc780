import { createHash } from 'node:crypto';
import type { User } from '#entra-simulator/directory.ts';
import { formAsk, send } from '#entra-simulator/raw-client.ts';
import { signInApp } from '#entra-simulator/sign-in-app.ts';
import type { EntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { contosoId } from '#entra-simulator/tenant-ids.ts';

const origin = 'http://localhost:7400';
const verifier = 'a-verifier-of-forty-three-characters-or-more-0';

/** Signs somebody in at the practice tenant, as a page in a browser does it. */
export async function idTokenFor({ url }: EntraSimulator, { objectId }: User): Promise<string> {
  const app = { client_id: signInApp.clientId, redirect_uri: `${origin}/sign-in` };
  const query = new URLSearchParams({
    ...app,
    response_type: 'code',
    response_mode: 'fragment',
    scope: 'openid profile',
    nonce: 'a-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const base = `${url}/${contosoId}/oauth2/v2.0`;
  const { headers } = await send(`${base}/authorize?${query}`, formAsk({ user: objectId }));
  const code = new URLSearchParams(new URL(headers.location ?? '').hash.slice(1)).get('code') ?? '';
  const fields = { ...app, grant_type: 'authorization_code', code, code_verifier: verifier };
  const { text } = await send(`${base}/token`, formAsk(fields, { Origin: origin }));
  return JSON.parse(text).id_token;
}
