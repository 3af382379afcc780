import type { Action } from '#domain/catalog/action.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { type PermissionType, permissionTypes } from '#domain/catalog/permission-type.ts';
import type { Strategy } from '#domain/catalog/strategy.ts';

type Answer = (action: Action, type: PermissionType) => readonly string[];

/** What an action can bring into the scopes at most, whatever else is chosen. */
const atMost: Record<Strategy, Answer> = {
  documented: (action, type) =>
    action.documentedScopes.length > 0 ? action.documentedScopes : (action[type]?.least ?? []),
  least: (action, type) => action[type]?.least ?? [],
  fewest: (action, type) => action[type]?.requires.flat() ?? [],
};

/**
 * The scopes that some selection with this permission type can need, by the strategies that the
 * guide offers. Ghosts count: a guide that lists them has to say what they are.
 */
export function neededScopes(guide: Guide, type: PermissionType): ReadonlySet<string> {
  const possible = guide.permissions.filter(
    (permission) =>
      permission[type] !== undefined || permissionTypes.every((t) => permission[t] === undefined),
  );
  const listed = new Set(
    guide.actions.flatMap((action) =>
      guide.strategies.flatMap((strategy) => atMost[strategy](action, type)),
    ),
  );
  return new Set(possible.map(({ name }) => name).filter((name) => listed.has(name)));
}
