import type { Fault } from './faults.ts';

export type CloudName = 'global' | 'usgov' | 'usgov-dod' | 'china';

export type Tenant = {
  id: string;
  displayName: string;
  domains: string[];
  region: string;
  /** The part of a region that keeps to itself: GCC, DODCON, DOD. */
  subRegion?: string;
  /** Where it lives; without it, in the global cloud. */
  cloud?: CloudName;
  createdAt: Date;
  /** A tenant that tells a story knows the apps and users of this other tenant as its own. */
  appsOf?: string;
  /** What meets every token request here that would have been granted. */
  fault?: Fault;
};

export type User = {
  objectId: string;
  displayName: string;
  userPrincipalName: string;
  tenantId: string;
  /** Global Administrator: may consent for everybody. */
  isAdmin: boolean;
};

export type ClientSecret = {
  secretId: string;
  displayName: string;
  value: string;
  /** The first three characters, which is all that Entra shows of a secret afterwards. */
  hint: string;
  /** When tokens begin to know of it; without it, they do. */
  visibleFrom?: Date;
  /** Without it, some day before all practice. */
  startsAt?: Date;
  endsAt: Date;
};

/** Delegated permissions that somebody has consented to. */
export type DelegatedGrant = {
  id: string;
  consentType: 'AllPrincipals' | 'Principal';
  /** The user who consented, where it was not for everybody. */
  principalId?: string;
  scopes: string[];
  /** When tokens begin to show it; without it, they do. */
  visibleFrom?: Date;
};

export type ServicePrincipal = {
  objectId: string;
  tenantId: string;
  accountEnabled: boolean;
  /** The granted application permissions, in the order of their granting. */
  appRoles: string[];
  /** For roles that tokens do not show yet, when they begin to. */
  rolesVisibleFrom?: Record<string, Date>;
  delegatedGrants: DelegatedGrant[];
  /** Only users who are assigned may sign in. */
  assignmentRequired: boolean;
  assignedUserIds: string[];
  /** The app's own roles that users are assigned to, by their object IDs; their ID tokens show them. */
  userRoles?: Record<string, string[]>;
  /** Whether it may list its own grants without being granted any permission. */
  readsOwnGrants: boolean;
  /** When the token endpoint begins to know of it; without it, it does. */
  visibleFrom?: Date;
  /** The Conditional Access policy that refuses it tokens. */
  blockedByPolicyId?: string;
};

export type RedirectUris = { web: string[]; spa: string[]; publicClient: string[] };

export type AppRegistration = {
  clientId: string;
  objectId: string;
  displayName: string;
  homeTenantId: string;
  signInAudience: 'AzureADMyOrg' | 'AzureADMultipleOrgs';
  redirectUris: RedirectUris;
  isFallbackPublicClient: boolean;
  /** The permissions of Microsoft Graph that its page "API permissions" lists, by name. */
  requiredPermissions: { delegated: string[]; application: string[] };
  clientSecrets: ClientSecret[];
  servicePrincipals: ServicePrincipal[];
};

export type Directory = { tenants: Tenant[]; users: User[]; appRegistrations: AppRegistration[] };

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
  const app = anyAppRegistration(directory, clientId);
  return app && (isHome(app, tenant) || findServicePrincipal(app, tenant)) ? app : undefined;
}

/** The app with this ID, wherever it is known. */
export function anyAppRegistration(
  directory: Directory,
  clientId: string,
): AppRegistration | undefined {
  const wanted = clientId.toLowerCase();
  return directory.appRegistrations.find((candidate) => candidate.clientId === wanted);
}

/** Whether the registration itself, and not only a service principal, is in this tenant. */
export function isHome(app: AppRegistration, tenant: Tenant): boolean {
  return app.homeTenantId === directoryId(tenant);
}

export function findServicePrincipal(
  app: AppRegistration,
  tenant: Tenant,
): ServicePrincipal | undefined {
  return app.servicePrincipals.find(({ tenantId }) => tenantId === directoryId(tenant));
}

/** The tenant whose apps and users this one has. */
export function directoryId(tenant: Tenant): string {
  return tenant.appsOf ?? tenant.id;
}
