import type { EndpointName } from './call.ts';
import type { RecordedRequest } from './recorded-request.ts';

type Route = { kind: 'endpoint'; endpoint: EndpointName; tenantText: string } | OffRoute;

export type OffRoute =
  | { kind: 'unknown-path' }
  | { kind: 'wrong-method'; allowed: string }
  | { kind: 'illegal-path' }
  /** A browser asks whether a page of another site may ask. */
  | { kind: 'preflight' };

type Endpoint = { readonly name: EndpointName; readonly methods: readonly string[] };

const endpoints: ReadonlyMap<string, Endpoint> = new Map([
  ['v2.0/.well-known/openid-configuration', { name: 'discovery', methods: ['GET'] }],
  ['discovery/v2.0/keys', { name: 'keys', methods: ['GET'] }],
  ['oauth2/v2.0/token', { name: 'token', methods: ['POST'] }],
  ['oauth2/v2.0/authorize', { name: 'authorize', methods: ['GET', 'POST'] }],
  ['v2.0/adminconsent', { name: 'admin-consent', methods: ['GET', 'POST'] }],
  ['adminconsent', { name: 'admin-consent', methods: ['GET', 'POST'] }],
]);

/** Characters that the web server in front of Entra does not let into a path. */
const illegalCharacters = /[<>*%&:\\?]/;

export function findRoute({ method, path }: RecordedRequest): Route {
  if (path.startsWith('/v1.0/')) {
    return method === 'GET'
      ? { kind: 'endpoint', endpoint: 'graph', tenantText: '' }
      : { kind: 'wrong-method', allowed: 'GET' };
  }
  const [, segment = '', rest = ''] = /^\/([^/?]+)\/([^?]*)/.exec(path) ?? [];
  const endpoint = endpoints.get(rest);
  if (!endpoint) {
    return { kind: 'unknown-path' };
  }
  if (method === 'OPTIONS' && endpoint.name === 'token') {
    return { kind: 'preflight' };
  }
  if (!endpoint.methods.includes(method)) {
    return { kind: 'wrong-method', allowed: endpoint.methods.join(', ') };
  }
  const tenantText = decoded(segment);
  return tenantText === undefined || illegalCharacters.test(tenantText)
    ? { kind: 'illegal-path' }
    : { kind: 'endpoint', endpoint: endpoint.name, tenantText };
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
