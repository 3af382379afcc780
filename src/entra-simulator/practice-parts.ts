import type {
  AppRegistration,
  ClientSecret,
  DelegatedGrant,
  RedirectUris,
  ServicePrincipal,
} from './directory.ts';
import { contosoId } from './tenant-ids.ts';

/** A secret of the practice tenant; it lasts until the end of the century without another end. */
export function clientSecret(secretId: string, value: string, endsAt = '2099-12-31'): ClientSecret {
  return {
    secretId,
    displayName: 'StackOne',
    value,
    hint: value.slice(0, 3),
    endsAt: new Date(`${endsAt}T00:00:00Z`),
  };
}

type PrincipalDetails = Partial<ServicePrincipal> & Pick<ServicePrincipal, 'tenantId'>;

/** A service principal that nothing is granted to and everybody may use. */
export function principal(objectId: string, details: PrincipalDetails): ServicePrincipal {
  return {
    objectId,
    accountEnabled: true,
    appRoles: [],
    delegatedGrants: [],
    assignmentRequired: false,
    assignedUserIds: [],
    readsOwnGrants: false,
    ...details,
  };
}

export function contosoPrincipal(
  objectId: string,
  details: Partial<ServicePrincipal> = {},
): ServicePrincipal {
  return principal(objectId, { tenantId: contosoId, ...details });
}

/** Consent that an administrator has given for everybody. */
export function grantToAll(id: string, scopes: readonly string[]): DelegatedGrant {
  return { id, consentType: 'AllPrincipals', scopes: [...scopes] };
}

export function web(...uris: string[]): RedirectUris {
  return { web: uris, spa: [], publicClient: [] };
}

type AppDetails = Pick<
  AppRegistration,
  'clientId' | 'objectId' | 'displayName' | 'clientSecrets' | 'servicePrincipals'
> &
  Partial<AppRegistration>;

/** A single-tenant app of Contoso as the portal makes it: no redirect URI, the right to sign in. */
export function contosoApp(details: AppDetails): AppRegistration {
  return {
    homeTenantId: contosoId,
    signInAudience: 'AzureADMyOrg',
    redirectUris: web(),
    isFallbackPublicClient: false,
    requiredPermissions: { delegated: ['User.Read'], application: [] },
    ...details,
  };
}
