import type { Guide } from '../catalog/guide.ts';
import type { PermissionType } from '../catalog/permission-type.ts';
import type { Strategy } from '../catalog/strategy.ts';
import type { Selection } from '../selection/selection.ts';
import { permissionIndex } from './permission-index.ts';
import { requiredPermissions, selectedActions } from './required-permissions.ts';
import type { Group } from './smallest-hitting-set.ts';

/** A permission of one set that another set does without. */
export type LeftOut = {
  readonly name: string;
  /** What does its work there, in the order of the catalog; empty when nothing needed it. */
  readonly coveredBy: readonly string[];
};

/** A permission that only the new set holds. */
export type Added = {
  readonly name: string;
  readonly level: number;
  /** The highest level among what it replaces; 0 when it replaces nothing. */
  readonly replacedLevel: number;
  readonly replaces: readonly string[];
  /** So many of the connector's actions it opens a way to, selected or not. */
  readonly reach: number;
  /** The same for what it replaces, together. */
  readonly replacedReach: number;
};

export type Comparison = {
  readonly before: number;
  readonly after: number;
  readonly leftOut: readonly LeftOut[];
  readonly added: readonly Added[];
};

/** What changes for this selection from one strategy to the selection's own. */
export function compareStrategies(guide: Guide, selection: Selection, from: Strategy): Comparison {
  const namesIn = (strategy: Strategy) =>
    requiredPermissions(guide, { ...selection, strategy }).map(({ name }) => name);
  const before = namesIn(from);
  const after = namesIn(selection.strategy);
  const beside = standingBeside(guide, selection, after);
  const { level, reach } = power(guide, selection.permissionType);
  const leftOut = before
    .filter((name) => !after.includes(name))
    .map((name) => ({ name, coveredBy: beside(name) }));
  const added = after
    .filter((name) => !before.includes(name))
    .map((name): Added => {
      const replaces = leftOut
        .filter(({ coveredBy }) => coveredBy.includes(name))
        .map((replaced) => replaced.name);
      return {
        name,
        level: level(name),
        replacedLevel: Math.max(0, ...replaces.map(level)),
        replaces,
        reach: reach([name]),
        replacedReach: reach(replaces),
      };
    });
  return { before: before.length, after: after.length, leftOut, added };
}

/** What of a set meets the same needs of the selected actions as a permission would. */
function standingBeside(guide: Guide, selection: Selection, set: readonly string[]) {
  const { numberOf, groupsOf } = permissionIndex(guide, selection.permissionType);
  // Thousands of actions share a few needs.
  const needs = new Set(selectedActions(guide, selection).map(({ id }) => groupsOf.get(id) ?? []));
  const all = [...new Set([...needs].flat())];
  return (name: string): readonly string[] => {
    const number = numberOf.get(name) ?? -1;
    const groups = all.filter((group) => group.includes(number));
    return set.filter((other) => groups.some((group) => group.includes(numberOf.get(other) ?? -1)));
  };
}

function power(guide: Guide, type: PermissionType) {
  const { numberOf, permissions, groupsOf } = permissionIndex(guide, type);
  const actionsWith = new Map<readonly Group[], number>();
  for (const groups of groupsOf.values()) {
    actionsWith.set(groups, (actionsWith.get(groups) ?? 0) + 1);
  }
  return {
    level: (name: string) => permissions[numberOf.get(name) ?? -1]?.[type]?.level ?? 0,
    reach: (names: readonly string[]) => {
      const numbers = new Set(names.map((name) => numberOf.get(name)));
      const opens = (group: Group) => group.some((number) => numbers.has(number));
      return [...actionsWith]
        .filter(([groups]) => groups.some(opens))
        .reduce((sum, [, count]) => sum + count, 0);
    },
  };
}
