import { graphAudiences } from './clouds.ts';
import type { AppRegistration } from './directory.ts';
import { findGraphPermission } from './graph-permissions.ts';
import type { Simulation } from './simulation.ts';

/** What a sign-in asks for, sorted. */
export type AskedScopes = {
  /** Of OpenID Connect: they need no consent beside that to the app itself. */
  readonly oidc: readonly string[];
  /** Delegated permissions of Graph, by name. */
  readonly graph: readonly string[];
  /** `.default`: whatever is configured, and consent only where there is none at all. */
  readonly isDefault: boolean;
  /** The first that does not exist. */
  readonly unknown: string | undefined;
};

const oidcScopes: ReadonlySet<string> = new Set(['openid', 'profile', 'email', 'offline_access']);

export function askedScopes(
  scope: string,
  app: AppRegistration,
  { cloud, url }: Simulation,
): AskedScopes {
  const prefixes = [...graphAudiences(cloud), url].map((audience) => `${audience}/`);
  const names = scope
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => withoutPrefix(name, prefixes));
  const isDefault = names.includes('.default');
  const named = names.filter((name) => name !== '.default' && !oidcScopes.has(name));
  return {
    oidc: names.filter((name) => oidcScopes.has(name)),
    graph: isDefault ? app.requiredPermissions.delegated : named,
    isDefault,
    unknown: named.find((name) => findGraphPermission(name)?.scopeId === undefined),
  };
}

function withoutPrefix(name: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find((start) => name.startsWith(start));
  return prefix === undefined ? name : name.slice(prefix.length);
}
