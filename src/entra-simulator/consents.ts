import { randomUUID } from 'node:crypto';
import {
  type AppRegistration,
  type DelegatedGrant,
  directoryId,
  findServicePrincipal,
  type ServicePrincipal,
  type Tenant,
  type User,
} from './directory.ts';
import { principal } from './practice-parts.ts';

type Presence = { readonly app: AppRegistration; readonly tenant: Tenant };

/** The delegated permissions that are consented to for this user, by now. */
export function consentedScopes(
  servicePrincipal: ServicePrincipal | undefined,
  user: User,
  at: Date,
): ReadonlySet<string> {
  const grants = servicePrincipal?.delegatedGrants ?? [];
  const valid = grants.filter(
    ({ consentType, principalId, visibleFrom }) =>
      (consentType === 'AllPrincipals' || principalId === user.objectId) &&
      (visibleFrom ?? at) <= at,
  );
  return new Set(valid.flatMap(({ scopes }) => scopes));
}

/** Whoever consents first brings the app into the tenant. */
export function ensureServicePrincipal(
  { app, tenant }: Presence,
  visibleFrom: Date,
): ServicePrincipal {
  const present = findServicePrincipal(app, tenant);
  if (present) {
    return present;
  }
  const added = principal(randomUUID(), { tenantId: directoryId(tenant), visibleFrom });
  app.servicePrincipals.push(added);
  return added;
}

/** Records what a user has agreed to, for the user alone or for everybody. */
export function recordConsent(
  servicePrincipal: ServicePrincipal,
  scopes: readonly string[],
  { by, visibleFrom }: { by: User | 'everybody'; visibleFrom: Date },
): void {
  const whom: Pick<DelegatedGrant, 'consentType' | 'principalId'> =
    by === 'everybody'
      ? { consentType: 'AllPrincipals' }
      : { consentType: 'Principal', principalId: by.objectId };
  const id = randomUUID();
  servicePrincipal.delegatedGrants.push({ id, ...whom, scopes: [...scopes], visibleFrom });
}

/** Gives the whole tenant's consent to what the registration configures, and takes back the rest. */
export function recordAdminConsent(
  { app, tenant }: Presence,
  visible: { readonly servicePrincipal: Date; readonly consent: Date },
): void {
  const servicePrincipal = ensureServicePrincipal({ app, tenant }, visible.servicePrincipal);
  const visibleFrom = visible.consent;
  const { delegated, application } = app.requiredPermissions;
  servicePrincipal.delegatedGrants = servicePrincipal.delegatedGrants.filter(
    ({ consentType }) => consentType === 'Principal',
  );
  recordConsent(servicePrincipal, delegated, { by: 'everybody', visibleFrom });
  const news = application.filter((role) => !servicePrincipal.appRoles.includes(role));
  servicePrincipal.appRoles.push(...news);
  servicePrincipal.rolesVisibleFrom = {
    ...servicePrincipal.rolesVisibleFrom,
    ...Object.fromEntries(news.map((role) => [role, visibleFrom])),
  };
}
