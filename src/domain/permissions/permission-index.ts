import type { Action } from '../catalog/action.ts';
import type { Guide } from '../catalog/guide.ts';
import type { Permission } from '../catalog/permission.ts';
import type { PermissionType } from '../catalog/permission-type.ts';
import type { Group } from './smallest-hitting-set.ts';

/** A guide's permissions of one type, numbered in the order of the catalog. */
export type PermissionIndex = {
  readonly names: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly permissions: readonly Permission[];
  /**
   * What each costs, to be added up: first the levels of those that can write, then all levels, then
   * how many there are, then the place in the catalog. No two sets cost the same.
   */
  readonly costs: readonly bigint[];
  /** By action: any one of each group is needed. Actions that cannot be done have none. */
  readonly groupsOf: ReadonlyMap<string, readonly Group[]>;
  /** By action: its own least privilege. */
  readonly leastFor: ReadonlyMap<string, readonly string[]>;
  /** By action: what the platform's guide lists. Where it lists nothing that exists, the least stands in. */
  readonly listedFor: ReadonlyMap<string, readonly string[]>;
};

/** What does not depend on the selection is worked out once: a guide never changes. */
const known = new WeakMap<Guide, Partial<Record<PermissionType, PermissionIndex>>>();

export function permissionIndex(guide: Guide, type: PermissionType): PermissionIndex {
  const ofGuide = known.get(guide) ?? {};
  const index = ofGuide[type] ?? buildIndex(guide, type);
  known.set(guide, { ...ofGuide, [type]: index });
  return index;
}

/** Levels of hundreds of permissions add up to less than this. */
const carry = 10_000n;

function buildIndex(guide: Guide, type: PermissionType): PermissionIndex {
  const permissions = guide.permissions.filter((permission) => permission[type] !== undefined);
  const names = permissions.map(({ name }) => name);
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const costs = permissions.map((permission, number) => {
    const level = BigInt(permission[type]?.level ?? 0);
    const cost = ((permission.access === 'write' ? level : 0n) * carry + level) * carry + 1n;
    // The earlier in the catalog, the more is taken off; all that can be taken off is less than one.
    return (cost << BigInt(names.length + 1)) - (1n << BigInt(names.length - number));
  });
  const byAction = <T>(worth: (action: Action) => T) =>
    new Map(guide.actions.map((action) => [action.id, worth(action)]));
  const inOrder = (asked: readonly string[]) => names.filter((name) => asked.includes(name));
  const groupsOf = byAction((action) =>
    (action[type]?.requires ?? []).map((group) =>
      group.flatMap((name) => numberOf.get(name) ?? []),
    ),
  );
  const leastFor = byAction((action) => inOrder(action[type]?.least ?? []));
  const listedFor = byAction(({ id, documentedScopes }) => {
    const listed = inOrder(documentedScopes);
    return listed.length > 0 ? listed : (leastFor.get(id) ?? []);
  });
  return { names, numberOf, permissions, costs, groupsOf, leastFor, listedFor };
}
