import type { Guide } from '../catalog/guide.ts';
import { permissionIndex } from '../permissions/permission-index.ts';
import type { Group } from '../permissions/smallest-hitting-set.ts';
import type { Selection } from '../selection/selection.ts';
import { groupsMetBy, standIns } from './stand-ins.ts';

/** What a set of permissions opens among all that the connector can do, chosen or not. */
export type Opened = {
  /**
   * What in the set does, for all actions of the connector, what this permission would do, and is of
   * its level at least: a lower one may suffice for the actions, but opens less. Empty when something
   * stays closed.
   */
  instead(name: string): readonly string[];
  /** Whether the set opens any of the ways that this permission opens. */
  touches(name: string): boolean;
  /** Whether the action can be done with the set. */
  allows(actionId: string): boolean;
};

export function openedBy(
  names: readonly string[],
  guide: Guide,
  { permissionType }: Pick<Selection, 'permissionType'>,
): Opened {
  const index = permissionIndex(guide, permissionType);
  const inSet = new Set(names.flatMap((name) => index.numberOf.get(name) ?? []));
  const isMet = (group: Group) => group.some((number) => inSet.has(number));
  const groupsWith = (name: string) => groupsMetBy(name, index.groupsOf.keys(), index);
  const level = (name: string) =>
    index.permissions[index.numberOf.get(name) ?? -1]?.[permissionType]?.level ?? 0;
  return {
    instead: (name) => {
      const candidates = names.filter((other) => level(other) >= level(name));
      return standIns({ groups: groupsWith(name), candidates }, index);
    },
    touches: (name) => groupsWith(name).some(isMet),
    allows: (actionId) => {
      const groups = index.groupsOf.get(actionId) ?? [];
      return groups.length > 0 && groups.every(isMet);
    },
  };
}
