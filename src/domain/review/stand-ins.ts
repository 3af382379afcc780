import type { PermissionIndex } from '../permissions/permission-index.ts';
import type { Group } from '../permissions/smallest-hitting-set.ts';

/** A need, and the permissions that could meet it in place of the one in question. */
export type Need = {
  /** Any one of each group is needed. Those that the permission meets. */
  readonly groups: readonly Group[];
  /** What could stand in, in the order of the catalog. */
  readonly candidates: readonly string[];
};

/**
 * What does a permission's work without it: the least powerful candidate that does all of it, or else
 * all that do a part of it together. Empty when a part stays undone, or when there is no work.
 */
export function standIns(
  { groups, candidates }: Need,
  { numberOf, costs }: PermissionIndex,
): readonly string[] {
  const meets = (group: Group, name: string) => group.includes(numberOf.get(name) ?? -1);
  const cost = (name: string) => costs[numberOf.get(name) ?? -1] ?? 0n;
  const isDone = groups.every((group) => candidates.some((name) => meets(group, name)));
  if (groups.length === 0 || !isDone) return [];
  const [first, ...others] = candidates.filter((name) => groups.every((one) => meets(one, name)));
  if (first === undefined) {
    return candidates.filter((name) => groups.some((group) => meets(group, name)));
  }
  return [others.reduce((best, name) => (cost(name) < cost(best) ? name : best), first)];
}

/** Among these actions' needs, those that the permission meets. */
export function groupsMetBy(
  name: string,
  actionIds: Iterable<string>,
  { numberOf, groupsOf }: PermissionIndex,
): readonly Group[] {
  const number = numberOf.get(name) ?? -1;
  return [...actionIds]
    .flatMap((id) => groupsOf.get(id) ?? [])
    .filter((group) => group.includes(number));
}
