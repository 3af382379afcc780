import { z } from 'zod';
import type { RegisteredRedirectUri } from '#domain/checks/check-result.ts';
import type { OwnApplication, OwnServicePrincipal } from '#domain/checks/own-registration.ts';
import type { Secret } from '#domain/credentials/secret.ts';
import type { Failure } from '#domain/diagnosis/failure.ts';
import { graphAppId } from '#domain/scripts/entra-facts.ts';
import type { Ask } from './ask.ts';
import { graphUrl } from './graph-url.ts';
import type { Outcome } from './outcome.ts';

export type GraphQuestion = {
  readonly origin: string;
  readonly clientId: string;
  /** Of the service principal, as the token names it. */
  readonly objectId: string | undefined;
  readonly accessToken: Secret;
  readonly signal: AbortSignal | undefined;
};

const RedirectUris = z
  .object({ redirectUris: z.array(z.string()).catch([]) })
  .catch({ redirectUris: [] });

const Application = z.object({
  id: z.guid().toLowerCase(),
  signInAudience: z.string().optional().catch(undefined),
  web: RedirectUris,
  spa: RedirectUris,
  publicClient: RedirectUris,
  requiredResourceAccess: z
    .array(
      z.object({
        resourceAppId: z.string(),
        resourceAccess: z.array(z.object({ id: z.string(), type: z.string() })),
      }),
    )
    .catch([]),
  passwordCredentials: z
    .array(z.object({ hint: z.string().nullish(), endDateTime: z.string().nullish() }))
    .catch([]),
});

const applicationFields =
  'id,appId,signInAudience,requiredResourceAccess,web,spa,publicClient,passwordCredentials';

const ServicePrincipal = z.object({
  id: z.guid().toLowerCase(),
  accountEnabled: z.boolean().optional().catch(undefined),
  appRoleAssignmentRequired: z.boolean().optional().catch(undefined),
  disabledByMicrosoftStatus: z.string().nullish().catch(undefined),
});

const servicePrincipalFields =
  'id,appId,accountEnabled,appRoleAssignmentRequired,disabledByMicrosoftStatus';

/** The app's own registration, which an app may read without any permission. */
export async function readApplication(
  ask: Ask,
  { origin, clientId, accessToken, signal }: GraphQuestion,
): Promise<Outcome<OwnApplication>> {
  const part = `?$select=${applicationFields}`;
  const url = graphUrl(origin, { collection: 'applications', appId: clientId, part });
  const answer = await ask({ endpoint: 'graph', url, bearer: accessToken, signal });
  if (!answer.ok) return answer;
  const { data } = Application.safeParse(answer.value);
  return data ? { ok: true, value: toApplication(data) } : malformed;
}

/** The app's own presence in the tenant of the token. */
export async function readServicePrincipal(
  ask: Ask,
  { origin, clientId, objectId, accessToken, signal }: GraphQuestion,
): Promise<Outcome<OwnServicePrincipal>> {
  const key = objectId === undefined ? { appId: clientId } : { id: objectId };
  const part = `?$select=${servicePrincipalFields}`;
  const url = graphUrl(origin, { collection: 'servicePrincipals', ...key, part });
  const answer = await ask({ endpoint: 'graph', url, bearer: accessToken, signal });
  if (!answer.ok) return answer;
  const { data } = ServicePrincipal.safeParse(answer.value);
  return data ? { ok: true, value: toServicePrincipal(data) } : malformed;
}

export const malformed: { readonly ok: false; readonly failure: Failure } = {
  ok: false,
  failure: {
    kind: 'answer',
    endpoint: 'graph',
    code: 'answer-malformed',
    details: { status: 200, codes: [] },
  },
};

function toApplication(data: z.infer<typeof Application>): OwnApplication {
  const { id, signInAudience, web, spa, publicClient, requiredResourceAccess } = data;
  const placed = (platform: RegisteredRedirectUri['platform'], uris: readonly string[]) =>
    uris.map((uri) => ({ uri, platform }));
  return {
    objectId: id,
    signInAudience,
    redirectUris: [
      ...placed('web', web.redirectUris),
      ...placed('spa', spa.redirectUris),
      ...placed('publicClient', publicClient.redirectUris),
    ],
    access: requiredResourceAccess
      .filter(({ resourceAppId }) => resourceAppId.toLowerCase() === graphAppId)
      .flatMap(({ resourceAccess }) => resourceAccess),
    secrets: data.passwordCredentials.flatMap(({ hint, endDateTime }) => {
      const expiresAt = Date.parse(endDateTime ?? '');
      return hint && !Number.isNaN(expiresAt) ? [{ hint, expiresAt }] : [];
    }),
  };
}

function toServicePrincipal(data: z.infer<typeof ServicePrincipal>): OwnServicePrincipal {
  const status = data.disabledByMicrosoftStatus;
  return {
    objectId: data.id,
    accountEnabled: data.accountEnabled,
    assignmentRequired: data.appRoleAssignmentRequired,
    disabledByMicrosoft: !status || status === 'NotDisabled' ? undefined : status,
  };
}
