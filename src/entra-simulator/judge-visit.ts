import type { AadstsCode } from './aadsts.ts';
import type { Call } from './call.ts';
import {
  type AppRegistration,
  anyAppRegistration,
  directoryId,
  findServicePrincipal,
  isHome,
  type Tenant,
  type User,
} from './directory.ts';
import { emptyGuid } from './guid.ts';
import { elsewhereCode } from './judge-token-request.ts';
import type { RefusalFacts } from './refusal-facts.ts';
import type { Refusal } from './refuse.ts';
import { lookUpTenant } from './tenant-lookup.ts';

/** Somebody has come with a browser, on behalf of an app that is known. */
export type Visit = {
  /** Undefined where the address names no single one: whoever signs in brings theirs. */
  readonly tenant: Tenant | undefined;
  readonly app: AppRegistration;
  readonly facts: RefusalFacts;
};

/** Whether the app may ask here at all. The refusals of this stage stay on a page. */
export function judgeVisit(call: Call, clientId: string | undefined): Visit | Refusal {
  if (!clientId) {
    return { code: 900144, parameter: 'client_id' };
  }
  const lookup = lookUpTenant(call.tenantText, call.simulation);
  if (lookup.kind === 'refused') {
    return { code: lookup.code };
  }
  const tenant = lookup.kind === 'tenant' ? lookup.tenant : undefined;
  const elsewhere = tenant && elsewhereCode(tenant, call.simulation);
  return elsewhere ? { code: elsewhere } : judgeApp(call, tenant, clientId);
}

function judgeApp(call: Call, tenant: Tenant | undefined, clientId: string): Visit | Refusal {
  const app = anyAppRegistration(call.simulation.directory, clientId);
  const facts = {
    clientId,
    appName: app?.displayName ?? clientId,
    directoryName: tenant?.displayName ?? call.tenantText,
  };
  if (!app) {
    return { code: clientId === emptyGuid ? 700038 : 700016, facts };
  }
  const code = appRefusalCode(app, tenant);
  return code ? { code, facts } : { tenant, app, facts };
}

/** An app of one tenant is unknown in all others; one of many need not be present yet. */
function appRefusalCode(app: AppRegistration, tenant: Tenant | undefined): AadstsCode | undefined {
  const isSingle = app.signInAudience === 'AzureADMyOrg';
  if (!tenant) {
    return isSingle ? 50194 : undefined;
  }
  return isSingle && !isHome(app, tenant) ? 700016 : disabledCode(app, tenant);
}

function disabledCode(app: AppRegistration, tenant: Tenant): AadstsCode | undefined {
  return findServicePrincipal(app, tenant)?.accountEnabled === false ? 7000112 : undefined;
}

/** The people to choose from: those of the tenant, and one who does not belong. */
export function usersFor({ tenant }: Visit, { simulation }: Call): readonly User[] {
  const { users } = simulation.directory;
  if (!tenant) {
    return users;
  }
  const home = directoryId(tenant);
  const own = users.filter(({ tenantId }) => tenantId === home);
  return [...own, ...users.filter(({ tenantId }) => tenantId !== home).slice(0, 1)];
}

/** Who has been chosen, and the tenant they sign in to. */
export type SignedIn = { readonly user: User; readonly tenant: Tenant };

export function judgeUser(visit: Visit, userId: string, { simulation }: Call): SignedIn | Refusal {
  const { directory } = simulation;
  const user = directory.users.find(({ objectId }) => objectId === userId);
  const own = directory.tenants.find(({ id }) => id === user?.tenantId);
  const tenant = visit.tenant ?? own;
  if (!user || !tenant) {
    return { code: 9002313 };
  }
  if (directoryId(tenant) === user.tenantId) {
    return { user, tenant };
  }
  return { code: 50020, facts: visit.facts };
}
