import type { Action } from '../catalog/action.ts';
import type { Guide } from '../catalog/guide.ts';
import { oncePerGuide } from '../catalog/once-per-guide.ts';
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
  /**
   * By action: any one of each group is needed. Actions that cannot be done have none. What is equal
   * here and below is one and the same array, so that thousands of actions come down to a few needs.
   */
  readonly groupsOf: ReadonlyMap<string, readonly Group[]>;
  /** By action: its own least privilege. */
  readonly leastFor: ReadonlyMap<string, readonly string[]>;
  /** By action: what the platform's guide lists. Where it lists nothing that exists, the least stands in. */
  readonly listedFor: ReadonlyMap<string, readonly string[]>;
};

const indexesOf = oncePerGuide(() => new Map<PermissionType, PermissionIndex>());

export function permissionIndex(guide: Guide, type: PermissionType): PermissionIndex {
  const known = indexesOf(guide);
  const index = known.get(type) ?? buildIndex(guide, type);
  known.set(type, index);
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
  const byAction = <T>(worth: (action: Action) => readonly T[]) => {
    const share = sharing<readonly T[]>();
    return new Map(guide.actions.map((action) => [action.id, share(worth(action))]));
  };
  const numbered = (asked: readonly string[]) => asked.flatMap((name) => numberOf.get(name) ?? []);
  const inOrder = (asked: readonly string[]) =>
    [...new Set(numbered(asked))]
      .sort((one, other) => one - other)
      .flatMap((number) => names[number] ?? []);
  const shareGroup = sharing<Group>();
  const groupsOf = byAction((action) =>
    (action[type]?.requires ?? []).map((group) => shareGroup(numbered(group))),
  );
  const leastFor = byAction((action) => inOrder(action[type]?.least ?? []));
  const listedFor = byAction(({ id, documentedScopes }) => {
    const listed = inOrder(documentedScopes);
    return listed.length > 0 ? listed : (leastFor.get(id) ?? []);
  });
  return { names, numberOf, permissions, costs, groupsOf, leastFor, listedFor };
}

/** Answers with the first of all equal lists. */
function sharing<T extends readonly unknown[]>(): (list: T) => T {
  const known = new Map<string, T>();
  return (list) => {
    const key = JSON.stringify(list);
    const first = known.get(key) ?? list;
    known.set(key, first);
    return first;
  };
}
