import type { CloudId } from '#domain/catalog/cloud.ts';
import { cleanClientId } from '#domain/credentials/clean-client-id.ts';
import { cleanTenant } from '#domain/credentials/clean-tenant.ts';
import { examineCredentials } from '#domain/credentials/examine-credentials.ts';
import { isGuid } from '#domain/credentials/guid.ts';
import type { Services } from '../services.ts';
import { Refusal } from './problems.ts';

type Given = { readonly clientId: string; readonly tenant: string };

export type AppToVisit = Given & {
  /** The tenant's GUID in lower case. */
  readonly tenantId: string;
};

/**
 * The app and tenant that somebody is about to be sent to, cleaned as the form does. A domain is
 * looked up, for who comes back names the tenant by its GUID. Refuses what cannot be or is not.
 */
export async function appToVisit(
  given: Given,
  cloud: CloudId,
  { entra }: Pick<Services, 'entra'>,
): Promise<AppToVisit> {
  const clientId = cleanClientId(given.clientId).value;
  const tenant = cleanTenant(given.tenant).value;
  const found = examineCredentials({ clientId, clientSecret: '', tenant });
  const errors = found
    .filter(({ field }) => field !== 'clientSecret')
    .map(({ field, code }) => ({ pointer: `/${field}`, code }));
  if (errors.length > 0) throw new Refusal('invalid-request', { errors });
  if (isGuid(tenant)) return { clientId, tenant, tenantId: tenant.toLowerCase() };
  const answer = await entra.findTenant({ cloud, tenant });
  if (answer.ok) return { clientId, tenant, tenantId: answer.value.tenantId };
  throw new Refusal('invalid-request', {
    errors: [{ pointer: '/tenant', code: 'tenant-not-found' }],
  });
}
