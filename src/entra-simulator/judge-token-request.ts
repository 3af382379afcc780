import type { AadstsCode } from './aadsts.ts';
import { servesCloud } from './clouds.ts';
import {
  type AppRegistration,
  findAppRegistration,
  findServicePrincipal,
  type ServicePrincipal,
  type Tenant,
} from './directory.ts';
import { emptyGuid } from './guid.ts';
import { isVisible } from './propagation.ts';
import type { Refusal } from './refuse.ts';
import type { Simulation } from './simulation.ts';
import { lookUpTenant, type TenantLookup } from './tenant-lookup.ts';
import { requestedResource, type TokenRequest } from './token-request.ts';

export type Grant = {
  readonly tenant: Tenant;
  readonly app: AppRegistration;
  readonly servicePrincipal: ServicePrincipal;
  readonly resource: string;
};

/** Global, both US Government clouds, and China: one practice tenant stands in for all of them. */
const graphResources: ReadonlySet<string> = new Set([
  'https://graph.microsoft.com',
  'https://graph.microsoft.us',
  'https://dod-graph.microsoft.us',
  'https://microsoftgraph.chinacloudapi.cn',
]);

/** The order of the steps is the order in which Entra finds fault. */
export function judgeTokenRequest(request: TokenRequest, simulation: Simulation): Grant | Refusal {
  const shape = shapeRefusal(request);
  if (shape) {
    return shape;
  }
  const lookup = lookUpTenant(request.tenantText, simulation);
  if (lookup.kind !== 'tenant') {
    return tenantRefusal(lookup);
  }
  const elsewhere = elsewhereCode(lookup.tenant, simulation);
  if (elsewhere) {
    return { code: elsewhere };
  }
  const resource = requestedResource(request.scope);
  const ask = askRefusal(request, resource, simulation.url);
  return ask ?? judgeClient(request, { tenant: lookup.tenant, resource }, simulation);
}

function shapeRefusal(request: TokenRequest): Refusal | undefined {
  const needed = {
    grant_type: request.grantType,
    client_id: request.clientId,
    scope: request.scope,
  };
  const missing = Object.entries(needed).find(([, value]) => !value);
  if (missing) {
    return { code: 900144, parameter: missing[0] };
  }
  return request.origin === undefined ? undefined : { code: 9002326 };
}

/** No authority hands out tokens for a tenant of another cloud. */
export function elsewhereCode(
  { cloud = 'global' }: Tenant,
  at: Simulation,
): AadstsCode | undefined {
  if (servesCloud(at.cloud, cloud)) {
    return undefined;
  }
  return at.cloud === 'global' ? 900439 : 900382;
}

/** Tokens are for one tenant that exists. */
export function tenantRefusal(lookup: Exclude<TenantLookup, { kind: 'tenant' }>): Refusal {
  if (lookup.kind === 'refused') {
    return { code: lookup.code };
  }
  return { code: lookup.alias === 'consumers' ? 9001023 : 50059 };
}

function askRefusal(request: TokenRequest, resource: string, ownUrl: string): Refusal | undefined {
  if (request.grantType !== 'client_credentials') {
    return { code: 70003 };
  }
  if (resource === '') {
    return { code: 1002012 };
  }
  const isKnown = graphResources.has(resource) || resource === ownUrl;
  return isKnown ? undefined : { code: 500011 };
}

function judgeClient(
  request: TokenRequest,
  asked: Pick<Grant, 'tenant' | 'resource'>,
  { directory, now }: Simulation,
): Grant | Refusal {
  const { clientId = '' } = request;
  const app = findAppRegistration(directory, asked.tenant, clientId);
  if (!app) {
    return { code: clientId === emptyGuid ? 700038 : 700016 };
  }
  const servicePrincipal = findServicePrincipal(app, asked.tenant);
  if (!servicePrincipal || !isVisible(servicePrincipal, now())) {
    return { code: 7000229 };
  }
  if (!servicePrincipal.accountEnabled) {
    return { code: 7000112 };
  }
  const secretCode = secretRefusalCode(request.clientSecret, app, now());
  if (secretCode) {
    return { code: secretCode };
  }
  return servicePrincipal.blockedByPolicyId ? { code: 53003 } : { ...asked, app, servicePrincipal };
}

/** What is wrong with a secret, if anything. */
export function secretRefusalCode(
  sent: string | undefined,
  app: AppRegistration,
  at: Date,
): AadstsCode | undefined {
  if (!sent) {
    return sent === undefined ? 7000216 : 7000218;
  }
  const match = app.clientSecrets.find(({ value }) => value === sent);
  if (!match || !isVisible(match, at)) {
    return 7000215;
  }
  return match.endsAt <= at ? 7000222 : undefined;
}
