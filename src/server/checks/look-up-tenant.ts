import type { TenantLookupAnswer } from '#contract/tenant-lookups.ts';
import { type CloudId, clouds } from '#domain/catalog/cloud.ts';
import { diagnose } from '#domain/diagnosis/diagnose.ts';
import type { EntraClient } from '../entra/create-entra-client.ts';

type Lookup = {
  readonly entra: Pick<EntraClient, 'findTenant'>;
  /** No other cloud is asked, not even the chosen one. */
  readonly searched: readonly CloudId[];
  readonly signal: AbortSignal | undefined;
};

/**
 * Looks for a tenant in the chosen cloud, and only if it is not there in the others, at each of their
 * authorities once. Where nobody finds it, the chosen cloud's word counts. Rejects as `findTenant`.
 */
export async function lookUpTenant(
  { tenant, cloud }: { readonly tenant: string; readonly cloud: CloudId },
  { entra, searched, signal }: Lookup,
): Promise<TenantLookupAnswer> {
  if (!searched.includes(cloud)) return { outcome: 'unknown' };
  const chosen = await entra.findTenant({ tenant, cloud }, signal);
  if (chosen.ok) return { outcome: 'found', tenantId: chosen.value.tenantId };
  const { code } = diagnose(chosen.failure);
  const isAbsent = code === 'tenant-not-found' || code === 'tenant-in-other-cloud';
  if (!isAbsent) return { outcome: 'unknown', code };
  for (const other of otherAuthorities(cloud, searched)) {
    const found = await entra.findTenant({ tenant, cloud: other }, signal);
    if (!found.ok) continue;
    const { tenantId, isDod } = found.value;
    return { outcome: 'in-other-cloud', cloud: partOf(other, isDod), tenantId };
  }
  return code === 'tenant-not-found' ? { outcome: 'not-found' } : { outcome: 'unknown', code };
}

/** Either name of the authority that the two clouds of the US Government share may have been asked. */
function partOf(cloud: CloudId, isDod: boolean): CloudId {
  if (cloud !== 'usgov' && cloud !== 'usgov-dod') return cloud;
  return isDod ? 'usgov-dod' : 'usgov';
}

/** One cloud for each authority that is not the chosen cloud's own: two clouds may share one. */
function otherAuthorities(chosen: CloudId, searched: readonly CloudId[]): readonly CloudId[] {
  const seen = new Set([clouds[chosen].loginUrl]);
  return searched.filter((id) => {
    const { loginUrl } = clouds[id];
    if (seen.has(loginUrl)) return false;
    seen.add(loginUrl);
    return true;
  });
}
