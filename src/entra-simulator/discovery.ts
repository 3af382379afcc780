import { type Answer, jsonAnswer } from './answer.ts';
import type { Call } from './call.ts';
import { publicHeaders } from './public-headers.ts';
import { refuse } from './refuse.ts';
import { identityHeaders } from './request-identity.ts';
import { consumersId } from './tenant-ids.ts';
import { lookUpTenant, type TenantLookup } from './tenant-lookup.ts';

type KnownTenant = Exclude<TenantLookup, { kind: 'refused' }>;

export function discoveryAnswer(call: Call): Answer {
  return publicAnswer(call, (known) => discoveryDocument(known, call.simulation.url));
}

export function keysAnswer(call: Call): Answer {
  return publicAnswer(call, () => ({ keys: [call.simulation.signingKey.publicJwk] }));
}

function publicAnswer(call: Call, document: (known: KnownTenant) => object): Answer {
  const lookup = lookUpTenant(call.tenantText, call.simulation.directory);
  if (lookup.kind === 'refused') {
    return refuse(call, lookup);
  }
  return jsonAnswer(200, document(lookup), {
    ...identityHeaders(call.identity),
    'Cache-Control': 'max-age=86400, private',
    ...publicHeaders,
  });
}

function discoveryDocument(known: KnownTenant, url: string): object {
  // Asked by a domain, Entra still names every endpoint by the tenant's ID.
  const segment = known.kind === 'tenant' ? known.tenant.id : known.alias;
  const base = `${url}/${segment}`;
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
    issuer: `https://login.microsoftonline.com/${issuerTenant(known)}/v2.0`,
    request_uri_parameter_supported: false,
    userinfo_endpoint: 'https://graph.microsoft.com/oidc/userinfo',
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: claims,
    kerberos_endpoint: `${base}/kerberos`,
    tenant_region_scope: known.kind === 'tenant' ? known.tenant.region : null,
    cloud_instance_name: 'microsoftonline.com',
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: 'graph.microsoft.com',
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
