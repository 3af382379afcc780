import type { TenantLookupAnswer } from '#contract/tenant-lookups.ts';
import { type CloudId, cloudIds, clouds } from '#domain/catalog/cloud.ts';
import { diagnose } from '#domain/diagnosis/diagnose.ts';
import type { EntraClient } from '../entra/create-entra-client.ts';

type Lookup = {
  readonly entra: Pick<EntraClient, 'findTenant'>;
  readonly signal: AbortSignal | undefined;
};

/**
 * Looks for a tenant in the chosen cloud, and only if it is not there in the others, at each of their
 * authorities once. Where nobody finds it, the chosen cloud's word counts. Rejects as `findTenant`.
 */
export async function lookUpTenant(
  { tenant, cloud }: { readonly tenant: string; readonly cloud: CloudId },
  { entra, signal }: Lookup,
): Promise<TenantLookupAnswer> {
  const chosen = await entra.findTenant({ tenant, cloud }, signal);
  if (chosen.ok) return { outcome: 'found', tenantId: chosen.value.tenantId };
  const { code } = diagnose(chosen.failure);
  const isAbsent = code === 'tenant-not-found' || code === 'tenant-in-other-cloud';
  if (!isAbsent) return { outcome: 'unknown', code };
  for (const other of otherAuthorities(cloud)) {
    const found = await entra.findTenant({ tenant, cloud: other }, signal);
    if (!found.ok) continue;
    const { tenantId, isDod } = found.value;
    const part = other === 'usgov' && isDod ? 'usgov-dod' : other;
    return { outcome: 'in-other-cloud', cloud: part, tenantId };
  }
  return code === 'tenant-not-found' ? { outcome: 'not-found' } : { outcome: 'unknown', code };
}

/** One cloud for each authority that is not the chosen cloud's own: two clouds may share one. */
function otherAuthorities(chosen: CloudId): readonly CloudId[] {
  const seen = new Set([clouds[chosen].loginUrl]);
  return cloudIds.filter((id) => {
    const { loginUrl } = clouds[id];
    if (seen.has(loginUrl)) return false;
    seen.add(loginUrl);
    return true;
  });
}
