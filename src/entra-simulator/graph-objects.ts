import type {
  AppRegistration,
  ClientSecret,
  DelegatedGrant,
  ServicePrincipal,
} from './directory.ts';
import { findGraphPermission, graphAppId } from './graph-permissions.ts';

/** The `application` resource of Graph, as far as a guide has to do with it. */
export function applicationObject(app: AppRegistration): Record<string, unknown> {
  const { redirectUris } = app;
  return {
    id: app.objectId,
    deletedDateTime: null,
    appId: app.clientId,
    displayName: app.displayName,
    signInAudience: app.signInAudience,
    isFallbackPublicClient: app.isFallbackPublicClient,
    requiredResourceAccess: requiredResourceAccess(app),
    passwordCredentials: app.clientSecrets.map(passwordCredential),
    keyCredentials: [],
    publicClient: { redirectUris: redirectUris.publicClient },
    spa: { redirectUris: redirectUris.spa },
    web: {
      homePageUrl: null,
      logoutUrl: null,
      redirectUris: redirectUris.web,
      implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: false },
      redirectUriSettings: redirectUris.web.map((uri) => ({ uri, index: null })),
    },
  };
}

/** The `servicePrincipal` resource of Graph. */
export function servicePrincipalObject(
  app: AppRegistration,
  principal: ServicePrincipal,
): Record<string, unknown> {
  return {
    id: principal.objectId,
    deletedDateTime: null,
    accountEnabled: principal.accountEnabled,
    appDisplayName: app.displayName,
    appId: app.clientId,
    appOwnerOrganizationId: app.homeTenantId,
    appRoleAssignmentRequired: principal.assignmentRequired,
    disabledByMicrosoftStatus: null,
    displayName: app.displayName,
    servicePrincipalType: 'Application',
    signInAudience: app.signInAudience,
  };
}

/** Entries of `oauth2PermissionGrants`. */
export function permissionGrantObject(
  principal: ServicePrincipal,
  resourceId: string,
): (grant: DelegatedGrant) => Record<string, unknown> {
  return ({ id, consentType, principalId, scopes }) => ({
    id,
    clientId: principal.objectId,
    consentType,
    principalId: principalId ?? null,
    resourceId,
    scope: scopes.join(' '),
  });
}

/** Entries of `appRoleAssignments`. */
export function roleAssignmentObject(
  app: AppRegistration,
  principal: ServicePrincipal,
  resourceId: string,
): (role: string) => Record<string, unknown> {
  return (role) => ({
    id: `${principal.objectId}.${role}`,
    deletedDateTime: null,
    appRoleId: findGraphPermission(role)?.roleId ?? null,
    createdDateTime: '2026-01-12T09:00:00Z',
    principalDisplayName: app.displayName,
    principalId: principal.objectId,
    principalType: 'ServicePrincipal',
    resourceDisplayName: 'Microsoft Graph',
    resourceId,
  });
}

function requiredResourceAccess({ requiredPermissions }: AppRegistration): object[] {
  const { delegated, application } = requiredPermissions;
  const resourceAccess = [
    ...delegated.map((name) => ({ id: findGraphPermission(name)?.scopeId, type: 'Scope' })),
    ...application.map((name) => ({ id: findGraphPermission(name)?.roleId, type: 'Role' })),
  ];
  return resourceAccess.length > 0 ? [{ resourceAppId: graphAppId, resourceAccess }] : [];
}

const beforeAllPractice = new Date('2024-11-15T00:00:00Z');

/** The value itself was shown once, when it was made. */
function passwordCredential(secret: ClientSecret): object {
  return {
    customKeyIdentifier: null,
    displayName: secret.displayName,
    endDateTime: secret.endsAt.toISOString().replace('.000Z', 'Z'),
    hint: secret.hint,
    keyId: secret.secretId,
    secretText: null,
    startDateTime: (secret.startsAt ?? beforeAllPractice).toISOString().replace('.000Z', 'Z'),
  };
}
