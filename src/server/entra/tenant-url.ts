import { isDnsName } from '#domain/credentials/dns-name.ts';
import { isGuid } from '#domain/credentials/guid.ts';

/**
 * An address below a tenant's authority.
 * @throws TypeError when the tenant is neither a GUID nor a domain: examine it before asking.
 */
export function tenantUrl(loginUrl: string, tenant: string, path: string): URL {
  if (!isGuid(tenant) && !isDnsName(tenant)) {
    throw new TypeError('A tenant must be a GUID or a DNS name before it enters an address.');
  }
  return new URL(`${loginUrl.replace(/\/$/, '')}/${encodeURIComponent(tenant)}/${path}`);
}
