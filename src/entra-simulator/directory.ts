import type { Fault } from './faults.ts';

export type Tenant = {
  id: string;
  displayName: string;
  domains: string[];
  region: string;
  createdAt: Date;
  /** A tenant that tells a story knows the apps of this other tenant as its own. */
  appsOf?: string;
  /** What meets every token request here that would have been granted. */
  fault?: Fault;
};

export type ClientSecret = {
  secretId: string;
  displayName: string;
  value: string;
  /** The first three characters, which is all that Entra shows of a secret afterwards. */
  hint: string;
  endsAt: Date;
};

export type ServicePrincipal = {
  objectId: string;
  tenantId: string;
  accountEnabled: boolean;
  /** The granted application permissions, in the order of their granting. */
  appRoles: string[];
  /** The Conditional Access policy that refuses it tokens. */
  blockedByPolicyId?: string;
};

export type AppRegistration = {
  clientId: string;
  objectId: string;
  displayName: string;
  homeTenantId: string;
  signInAudience: 'AzureADMyOrg' | 'AzureADMultipleOrgs';
  clientSecrets: ClientSecret[];
  servicePrincipals: ServicePrincipal[];
};

export type Directory = { tenants: Tenant[]; appRegistrations: AppRegistration[] };

export function findTenant(directory: Directory, name: string): Tenant | undefined {
  const wanted = name.toLowerCase();
  return directory.tenants.find(
    (tenant) => tenant.id === wanted || tenant.domains.includes(wanted),
  );
}

/** An app is known in its home tenant and wherever a service principal stands for it. */
export function findAppRegistration(
  directory: Directory,
  tenant: Tenant,
  clientId: string,
): AppRegistration | undefined {
  const app = directory.appRegistrations.find(
    (candidate) => candidate.clientId === clientId.toLowerCase(),
  );
  const isHome = app?.homeTenantId === appTenantId(tenant);
  return app && (isHome || findServicePrincipal(app, tenant)) ? app : undefined;
}

export function findServicePrincipal(
  app: AppRegistration,
  tenant: Tenant,
): ServicePrincipal | undefined {
  return app.servicePrincipals.find(({ tenantId }) => tenantId === appTenantId(tenant));
}

function appTenantId(tenant: Tenant): string {
  return tenant.appsOf ?? tenant.id;
}
