import type { Action } from '#domain/catalog/action.ts';
import type { Connector } from '#domain/catalog/connector.ts';
import type { Permission } from '#domain/catalog/permission.ts';
import { type PermissionType, permissionTypes } from '#domain/catalog/permission-type.ts';
import type { Finding } from './catalog-problem.ts';

/** What does not hold in one of a connector's actions: scopes that it cannot have, or none at all. */
export function actionProblems(connector: Connector, index: number): Finding[] {
  const action = connector.actions[index];
  if (action === undefined) return [];
  const permissions = new Map(connector.permissions.map((known) => [known.name, known]));
  const path = ['actions', index];
  const findings = [
    ...action.documentedScopes.flatMap((name, at) =>
      permissions.has(name)
        ? []
        : [{ cause: `unknown scope ${name}`, path: [...path, 'documentedScopes', at] }],
    ),
    ...permissionTypes.flatMap((type) => requirementProblems(action, { type, path, permissions })),
    ...(needsNothing(action, permissions)
      ? [{ cause: 'has no requirement: neither delegated nor application', path: [...path, 'id'] }]
      : []),
  ];
  return findings.map((found) => ({ ...found, cause: `action ${action.id}: ${found.cause}` }));
}

type Surroundings = {
  readonly type: PermissionType;
  readonly path: readonly PropertyKey[];
  readonly permissions: ReadonlyMap<string, Permission>;
};

function requirementProblems(action: Action, { type, path, permissions }: Surroundings): Finding[] {
  const requirement = action[type];
  if (requirement === undefined) return [];
  const { requires, least } = requirement;
  const named = [
    ...requires.flatMap((group, at) =>
      group.map((name, place) => ({ name, path: [...path, type, 'requires', at, place] })),
    ),
    ...least.map((name, at) => ({ name, path: [...path, type, 'least', at] })),
  ];
  const impossible = named.flatMap((scope): Finding[] => {
    const cause = whyImpossible(scope.name, permissions.get(scope.name), type);
    return cause === undefined ? [] : [{ cause, path: scope.path }];
  });
  const unmet = requires.flatMap((group, at) =>
    group.some((name) => least.includes(name))
      ? []
      : [{ cause: `least has none of ${group.join(', ')}`, path: [...path, type, 'requires', at] }],
  );
  return impossible.length > 0 ? impossible : unmet;
}

function whyImpossible(name: string, permission: Permission | undefined, type: PermissionType) {
  if (permission === undefined) return `unknown scope ${name}`;
  if (permission[type] !== undefined) return undefined;
  if (isGhost(permission)) {
    return `${name} does not exist in Microsoft Graph: it has no ID, so nothing can require it`;
  }
  return `${name} is not a permission of type ${type}`;
}

/**
 * An action that needs nothing would never ask for consent, and then fail. The one exception: a
 * platform's guide lists for it what does not exist, and that is what is to be shown.
 */
function needsNothing(action: Action, permissions: ReadonlyMap<string, Permission>): boolean {
  if (permissionTypes.some((type) => action[type] !== undefined)) return false;
  const listed = action.documentedScopes.map((name) => permissions.get(name));
  return !(listed.length > 0 && listed.every((known) => known === undefined || isGhost(known)));
}

function isGhost(permission: Permission): boolean {
  return permissionTypes.every((type) => permission[type] === undefined);
}
