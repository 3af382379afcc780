import { z } from 'zod';
import type { Ask } from './ask.ts';
import type { Outcome } from './outcome.ts';
import { tenantUrl } from './tenant-url.ts';

/** The public half of an RSA key that a tenant's tokens are signed with. */
export type SigningKey = z.infer<typeof SigningKey>;

const SigningKey = z.object({
  kid: z.string().min(1),
  kty: z.literal('RSA'),
  use: z.literal('sig'),
  n: z.string(),
  e: z.string(),
});

const KeySet = z.object({ keys: z.array(z.unknown()) });

type KeysQuestion = { readonly loginUrl: string; readonly tenant: string };

/** The keys that a tenant's tokens are signed with at present; those of other kinds are left out. */
export async function readSigningKeys(
  ask: Ask,
  { loginUrl, tenant }: KeysQuestion,
): Promise<Outcome<readonly SigningKey[]>> {
  const url = tenantUrl(loginUrl, tenant, 'discovery/v2.0/keys');
  const answer = await ask({ endpoint: 'discovery', url });
  if (!answer.ok) return answer;
  const { data } = KeySet.safeParse(answer.value);
  const keys = (data?.keys ?? []).flatMap((key) => SigningKey.safeParse(key).data ?? []);
  if (keys.length > 0) return { ok: true, value: keys };
  const details = { status: 200, codes: [] };
  return {
    ok: false,
    failure: { kind: 'answer', endpoint: 'discovery', code: 'answer-malformed', details },
  };
}
