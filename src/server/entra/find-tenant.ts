import { z } from 'zod';
import type { Ask } from './ask.ts';
import type { Outcome } from './outcome.ts';
import { tenantUrl } from './tenant-url.ts';

export type FoundTenant = {
  /** The tenant's GUID in lower case, also when a domain was asked for. */
  readonly tenantId: string;
  /** The tenant belongs to the part of its cloud that is the DoD's. */
  readonly isDod: boolean;
};

/** The issuer names the tenant by its GUID; `common` would leave a `{tenantid}` there. */
const tenantIssuer = /^https?:\/\/[^/]+\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/v2\.0$/i;

const OpenIdConfiguration = z.object({
  issuer: z.string().regex(tenantIssuer),
  cloud_instance_name: z.string().optional().catch(undefined),
  tenant_region_sub_scope: z.string().optional().catch(undefined),
});

type TenantQuestion = {
  readonly loginUrl: string;
  readonly tenant: string;
  /** The cloud's name in Entra's metadata. */
  readonly instance: string;
  readonly signal: AbortSignal | undefined;
};

/** Looks a tenant up in the cloud of this authority, without any credential. */
export async function findTenant(
  ask: Ask,
  { loginUrl, tenant, instance, signal }: TenantQuestion,
): Promise<Outcome<FoundTenant>> {
  const url = tenantUrl(loginUrl, tenant, 'v2.0/.well-known/openid-configuration');
  const answer = await ask({ endpoint: 'discovery', url, signal });
  if (!answer.ok) return answer;
  const { data } = OpenIdConfiguration.safeParse(answer.value);
  const tenantId = tenantIssuer.exec(data?.issuer ?? '')?.[1]?.toLowerCase();
  // An authority also answers for tenants of other clouds, and says where they live.
  if (data?.cloud_instance_name !== undefined && data.cloud_instance_name !== instance) {
    return { ok: false, failure: { kind: 'tenant', code: 'tenant-in-other-cloud' } };
  }
  if (tenantId !== undefined) {
    return { ok: true, value: { tenantId, isDod: data?.tenant_region_sub_scope === 'DOD' } };
  }
  const details = { status: 200, codes: [] };
  return {
    ok: false,
    failure: { kind: 'answer', endpoint: 'discovery', code: 'answer-malformed', details },
  };
}
