import { type Answer, jsonAnswer } from './answer.ts';
import type { Call } from './call.ts';
import { cloudFacts } from './clouds.ts';
import { publicHeaders } from './public-headers.ts';
import { refuse } from './refuse.ts';
import { identityHeaders } from './request-identity.ts';
import type { Simulation } from './simulation.ts';
import { consumersId } from './tenant-ids.ts';
import { lookUpTenant, type TenantLookup } from './tenant-lookup.ts';

type KnownTenant = Exclude<TenantLookup, { kind: 'refused' }>;

export function discoveryAnswer(call: Call): Answer {
  return publicAnswer(call, (known) => discoveryDocument(known, call.simulation));
}

export function keysAnswer(call: Call): Answer {
  return publicAnswer(call, () => ({ keys: call.simulation.signingKeys.published() }));
}

function publicAnswer(call: Call, document: (known: KnownTenant) => object): Answer {
  const lookup = lookUpTenant(call.tenantText, call.simulation);
  if (lookup.kind === 'refused') {
    return refuse(call, lookup);
  }
  return jsonAnswer(200, document(lookup), {
    ...identityHeaders(call.identity),
    'Cache-Control': 'max-age=86400, private',
    ...publicHeaders,
  });
}

function discoveryDocument(known: KnownTenant, { url, cloud }: Simulation): object {
  // Asked by a domain, Entra still names every endpoint by the tenant's ID.
  const segment = known.kind === 'tenant' ? known.tenant.id : known.alias;
  const base = `${url}/${segment}`;
  const tenant = known.kind === 'tenant' ? known.tenant : undefined;
  const home = cloudFacts[(tenant ? tenant.cloud : cloud) ?? 'global'];
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: [
      'client_secret_post',
      'private_key_jwt',
      'client_secret_basic',
    ],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `https://${home.loginHost}/${issuerTenant(known)}/v2.0`,
    request_uri_parameter_supported: false,
    userinfo_endpoint: `https://${home.graphHost}/oidc/userinfo`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: claims,
    kerberos_endpoint: `${base}/kerberos`,
    tenant_region_scope: tenant?.region ?? null,
    ...(tenant?.subRegion && { tenant_region_sub_scope: tenant.subRegion }),
    cloud_instance_name: home.instance,
    cloud_graph_host_name: home.legacyGraphHost,
    msgraph_host: home.graphHost,
    rbac_url: 'https://pas.windows.net',
  };
}

function issuerTenant(known: KnownTenant): string {
  if (known.kind === 'tenant') {
    return known.tenant.id;
  }
  return known.alias === 'consumers' ? consumersId : '{tenantid}';
}

const claims = [
  'sub',
  'iss',
  'cloud_instance_name',
  'cloud_instance_host_name',
  'cloud_graph_host_name',
  'msgraph_host',
  'aud',
  'exp',
  'iat',
  'auth_time',
  'acr',
  'nonce',
  'preferred_username',
  'name',
  'tid',
  'ver',
  'at_hash',
  'c_hash',
  'email',
];
