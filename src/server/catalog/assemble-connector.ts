import type { Connector } from '#domain/catalog/connector.ts';
import type { Permission } from '#domain/catalog/permission.ts';
import type { Placed } from './arrange-entries.ts';
import type { MayBeBroken } from './broken-names.ts';
import type { CatalogProblem } from './catalog-problem.ts';
import type { ConnectorFile } from './entry-files.ts';
import { connectorProblems } from './whole.ts';

type Around = {
  readonly permissions: readonly Permission[];
  readonly brokenPermission: MayBeBroken;
};

/** A connector with its permissions in the place of their names, and what does not hold in it. */
export function assembleConnector(
  { entry, yaml }: Placed<ConnectorFile>,
  { permissions, brokenPermission }: Around,
): { readonly made: Connector; readonly problems: readonly CatalogProblem[] } {
  const known = new Map(permissions.map((permission) => [permission.name, permission]));
  const missing = entry.permissions.flatMap((name, index) =>
    known.has(name) || brokenPermission(name)
      ? []
      : [{ cause: `no permission "${name}"`, path: ['permissions', index] }],
  );
  const made = {
    ...entry,
    permissions: entry.permissions.map((name) => known.get(name) ?? standIn(name)),
  };
  const findings = [...missing, ...connectorProblems(made)];
  return { made, problems: findings.map((finding) => yaml.problem(finding)) };
}

const form = {
  id: '00000000-0000-0000-0000-000000000000',
  adminConsent: false,
  level: 1,
  title: 'unknown',
} as const;

/** Serves for whatever it is asked: that it is missing is told once, and nobody gets to see it. */
function standIn(name: string): Permission {
  return { name, access: 'read', description: 'unknown', delegated: form, application: form };
}
