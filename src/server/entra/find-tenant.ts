import { z } from 'zod';
import type { Ask } from './ask.ts';
import type { Outcome } from './outcome.ts';
import { tenantUrl } from './tenant-url.ts';

export type FoundTenant = {
  /** The tenant's GUID in lower case, also when a domain was asked for. */
  readonly tenantId: string;
};

/** The issuer names the tenant by its GUID; `common` would leave a `{tenantid}` there. */
const tenantIssuer = /^https?:\/\/[^/]+\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/v2\.0$/i;

const OpenIdConfiguration = z.object({ issuer: z.string().regex(tenantIssuer) });

/** Looks a tenant up in the cloud of this authority, without any credential. */
export async function findTenant(
  ask: Ask,
  { loginUrl, tenant }: { loginUrl: string; tenant: string },
): Promise<Outcome<FoundTenant>> {
  const url = tenantUrl(loginUrl, tenant, 'v2.0/.well-known/openid-configuration');
  const answer = await ask({ endpoint: 'discovery', url });
  if (!answer.ok) return answer;
  const issuer = OpenIdConfiguration.safeParse(answer.value).data?.issuer ?? '';
  const tenantId = tenantIssuer.exec(issuer)?.[1]?.toLowerCase();
  if (tenantId !== undefined) return { ok: true, value: { tenantId } };
  const details = { status: 200, codes: [] };
  return {
    ok: false,
    failure: { kind: 'answer', endpoint: 'discovery', code: 'answer-malformed', details },
  };
}
