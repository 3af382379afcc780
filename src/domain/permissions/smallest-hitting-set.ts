/** Candidates, by number, any one of which will do. */
export type Group = readonly number[];

/**
 * The cheapest set of candidates that has at least one of every group, in ascending order: exact, by
 * presolving and then branch and bound. Costs are positive, and no two sets may cost the same, so
 * there is one answer. Throws a RangeError when a group has no candidate.
 */
export function smallestHittingSet(groups: readonly Group[], costs: readonly bigint[]): number[] {
  if (groups.some((group) => group.length === 0)) throw new RangeError('A group has no candidate.');
  const { picked, rest } = presolve(groups, costs);
  // Parts that share no candidate have nothing to do with each other.
  const parts = partsOf(rest).map((part) => branchAndBound(part, costs));
  return [...picked, ...parts.flat()].sort((one, other) => one - other);
}

type Reduced = { readonly picked: readonly number[]; readonly rest: readonly Group[] };

/** Takes what every answer holds, and leaves out what none does, until nothing changes any more. */
function presolve(groups: readonly Group[], costs: readonly bigint[]): Reduced {
  const picked = new Set<number>();
  let rest = groups;
  for (let size = Number.POSITIVE_INFINITY; ; ) {
    rest = withoutDominated(withoutSupersets(rest), costs);
    for (const [only = 0, ...others] of rest) if (others.length === 0) picked.add(only);
    rest = rest.filter((group) => !group.some((candidate) => picked.has(candidate)));
    const left = rest.reduce((sum, group) => sum + group.length, 0);
    if (left === size) return { picked: [...picked], rest };
    size = left;
  }
}

/** A group that holds a smaller one whole is met whenever that one is. */
function withoutSupersets(groups: readonly Group[]): Group[] {
  const bySize = [...groups].sort((one, other) => one.length - other.length);
  const keptWith = new Map<number, Group[]>();
  return bySize.filter((group) => {
    const members = new Set(group);
    const isSuperset = group.some((candidate) =>
      keptWith.get(candidate)?.some((kept) => kept.every((member) => members.has(member))),
    );
    if (isSuperset) return false;
    // Found again by its first member: whatever holds the group holds that one too.
    const [first = 0] = group;
    keptWith.set(first, [...(keptWith.get(first) ?? []), group]);
    return true;
  });
}

/** A candidate is never taken when a cheaper one stands in every group that it stands in. */
function withoutDominated(groups: readonly Group[], costs: readonly bigint[]): Group[] {
  const groupsWith = indexed(groups);
  const dominated = new Set<number>();
  for (const [candidate, own] of groupsWith) {
    const [first = [], ...others] = own;
    const isDominated = first.some(
      (rival) =>
        (costs[rival] ?? 0n) < (costs[candidate] ?? 0n) &&
        others.every((group) => group.includes(rival)),
    );
    if (isDominated) dominated.add(candidate);
  }
  return groups.map((group) => group.filter((candidate) => !dominated.has(candidate)));
}

function branchAndBound(groups: readonly Group[], costs: readonly bigint[]): readonly number[] {
  let best: readonly number[] = [];
  let bestCost: bigint | undefined;
  const search = (open: readonly Group[], taken: readonly number[]) => {
    const { picked, rest } = presolve(open, costs);
    const chosen = [...taken, ...picked];
    const cost = chosen.reduce((sum, candidate) => sum + (costs[candidate] ?? 0n), 0n);
    if (bestCost !== undefined && cost + lowerBound(rest, costs) >= bestCost) return;
    if (rest.length === 0) {
      best = chosen;
      bestCost = cost;
      return;
    }
    const group = rest.reduce((small, other) => (other.length < small.length ? other : small));
    // One of the group is taken; the ones tried before are then known not to be.
    group.forEach((candidate, index) => {
      const refused = group.slice(0, index);
      const left = rest
        .filter((other) => !other.includes(candidate))
        .map((other) => other.filter((member) => !refused.includes(member)));
      if (left.every((other) => other.length > 0)) search(left, [...chosen, candidate]);
    });
  };
  search(groups, []);
  return best;
}

/** Groups without a common candidate each cost at least their cheapest. */
function lowerBound(groups: readonly Group[], costs: readonly bigint[]): bigint {
  const seen = new Set<number>();
  let bound = 0n;
  for (const group of groups) {
    if (group.some((candidate) => seen.has(candidate))) continue;
    for (const candidate of group) seen.add(candidate);
    bound += group
      .map((candidate) => costs[candidate] ?? 0n)
      .reduce((least, cost) => (cost < least ? cost : least));
  }
  return bound;
}

function partsOf(groups: readonly Group[]): Group[][] {
  const groupsWith = indexed(groups);
  const open = new Set(groups);
  return groups.flatMap((start) => {
    const part: Group[] = open.delete(start) ? [start] : [];
    // Grows while it is gone through.
    for (const group of part) {
      const neighbours = group.flatMap((candidate) => groupsWith.get(candidate) ?? []);
      part.push(...neighbours.filter((neighbour) => open.delete(neighbour)));
    }
    return part.length > 0 ? [part] : [];
  });
}

function indexed(groups: readonly Group[]): Map<number, Group[]> {
  const groupsWith = new Map<number, Group[]>();
  for (const group of groups) {
    for (const candidate of group) {
      const known = groupsWith.get(candidate);
      if (known) known.push(group);
      else groupsWith.set(candidate, [group]);
    }
  }
  return groupsWith;
}
