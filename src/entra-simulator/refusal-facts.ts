import type { Call } from './call.ts';
import { findAppRegistration, findServicePrincipal } from './directory.ts';
import { lookUpTenant } from './tenant-lookup.ts';
import { readTokenRequest, requestedResource } from './token-request.ts';

/** What the text of a refusal may name. */
export type RefusalFacts = Readonly<Record<string, string>>;

/** For a refusal that was asked for, where no policy really stands behind it. */
const somePolicyId = 'a9becc39-2cce-4dbf-9d55-d5b8310efb76';

export function refusalFacts({ tenantText, recorded, simulation }: Call): RefusalFacts {
  const { clientId = '', ...request } = readTokenRequest(tenantText, recorded);
  return {
    tenant: tenantText,
    tenantId: tenantText,
    directoryName: tenantText,
    clientId,
    appName: clientId,
    policyId: somePolicyId,
    grantType: request.grantType ?? '',
    scope: request.scope ?? '',
    resource: requestedResource(request.scope),
    origin: request.origin ?? '',
    ...knownFacts(tenantText, clientId, simulation),
  };
}

function knownFacts(
  tenantText: string,
  clientId: string,
  simulation: Call['simulation'],
): RefusalFacts {
  const lookup = lookUpTenant(tenantText, simulation);
  if (lookup.kind !== 'tenant') {
    return {};
  }
  const { tenant } = lookup;
  const { directory } = simulation;
  const app = findAppRegistration(directory, tenant, clientId);
  const policyId = app && findServicePrincipal(app, tenant)?.blockedByPolicyId;
  return {
    tenantId: tenant.id,
    directoryName: tenant.displayName,
    ...(app && { appName: app.displayName }),
    ...(policyId && { policyId }),
  };
}
