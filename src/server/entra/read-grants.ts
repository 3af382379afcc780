import { z } from 'zod';
import type { Ask } from './ask.ts';
import { graphUrl } from './graph-url.ts';
import type { Outcome } from './outcome.ts';
import { type GraphQuestion, malformed } from './read-registration.ts';

const Grants = z.object({
  value: z.array(z.object({ consentType: z.string(), scope: z.string().nullish() })),
});

/**
 * The delegated permissions that an administrator has granted for everybody, by name. Entra lets few
 * apps read them. A grant names its API by an object ID that the app may not look up, so names alone
 * have to do: those of Microsoft Graph are its own.
 */
export async function readGrants(
  ask: Ask,
  { origin, clientId, objectId, accessToken, signal }: GraphQuestion,
): Promise<Outcome<readonly string[]>> {
  const key = objectId === undefined ? { appId: clientId } : { id: objectId };
  const part = '/oauth2PermissionGrants';
  const url = graphUrl(origin, { collection: 'servicePrincipals', ...key, part });
  const answer = await ask({ endpoint: 'graph', url, bearer: accessToken, signal });
  if (!answer.ok) return answer;
  const { data } = Grants.safeParse(answer.value);
  if (!data) return malformed;
  const names = data.value
    .filter(({ consentType }) => consentType === 'AllPrincipals')
    .flatMap(({ scope }) => scope?.split(/\s+/).filter((name) => name !== '') ?? []);
  return { ok: true, value: [...new Set(names)] };
}
