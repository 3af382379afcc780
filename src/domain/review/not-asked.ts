import type { Guide } from '../catalog/guide.ts';
import type { Permission } from '../catalog/permission.ts';
import { permissionIndex } from '../permissions/permission-index.ts';
import { selectedActions } from '../permissions/required-permissions.ts';
import type { Selection } from '../selection/selection.ts';
import type { Opened } from './opened-by.ts';
import { groupsMetBy, standIns } from './stand-ins.ts';

/** A permission that is not asked for, and what does its work; nothing where it has none. */
export type Spared = { readonly name: string; readonly coveredBy: readonly string[] };

/** The connector's permissions of this type that are not asked for; each stands in one list. */
export type NotAsked = {
  /** The platform's own list names them for these actions, and something asked for does their work. */
  readonly leftOut: readonly Spared[];
  /** Whatever they would do for any action of the connector, something asked for does. */
  readonly covered: readonly Spared[];
  /** What they open stays closed, at least in part; the most powerful first. */
  readonly closed: readonly Permission[];
};

export function notAsked(
  guide: Guide,
  selection: Selection,
  { names, opened }: { readonly names: readonly string[]; readonly opened: Opened },
): NotAsked {
  const type = selection.permissionType;
  const others = guide.permissions.filter(
    (permission) => permission[type] !== undefined && !names.includes(permission.name),
  );
  const listed = listedByPlatform(guide, selection);
  const index = permissionIndex(guide, type);
  const leftOut = others
    .filter(({ name }) => listed.has(name))
    .map(({ name }): Spared => {
      const groups = groupsMetBy(name, selection.actions, index);
      return { name, coveredBy: standIns({ groups, candidates: names }, index) };
    });
  const covered = others
    .filter(({ name }) => !listed.has(name))
    .map(({ name }): Spared => ({ name, coveredBy: opened.instead(name) }))
    .filter(({ coveredBy }) => coveredBy.length > 0);
  const told = new Set([...leftOut, ...covered].map(({ name }) => name));
  const power = (permission: Permission) =>
    (permission.access === 'write' ? 10 : 0) + (permission[type]?.level ?? 0);
  const closed = others
    .filter(({ name }) => !told.has(name))
    .sort((one, other) => power(other) - power(one));
  return { leftOut, covered, closed };
}

/** What the platform's own list names for the chosen actions, where the guide goes by such a list. */
function listedByPlatform(guide: Guide, selection: Selection): ReadonlySet<string> {
  if (!guide.strategies.includes('documented')) return new Set();
  return new Set(
    selectedActions(guide, selection).flatMap(({ documentedScopes }) => documentedScopes),
  );
}

/** What the platform's guide names for the chosen actions and Microsoft Graph does not have. */
export function ghostsAmong(guide: Guide, selection: Selection): readonly Permission[] {
  const named = new Set(
    selectedActions(guide, selection).flatMap(({ documentedScopes }) => documentedScopes),
  );
  return guide.permissions.filter(
    ({ name, delegated, application }) =>
      named.has(name) && delegated === undefined && application === undefined,
  );
}
