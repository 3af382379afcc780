import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestHittingSet } from './smallest-hitting-set.ts';

/** Distinct sums for every set: the number of candidates is small enough for powers of two. */
const distinct = (costs: readonly number[]) =>
  costs.map((cost, index) => (BigInt(cost) << 32n) - (1n << BigInt(31 - index)));

function bruteForce(groups: readonly number[][], costs: readonly bigint[]): number[] {
  let best: { set: number[]; cost: bigint } | undefined;
  for (let mask = 0; mask < 1 << costs.length; mask += 1) {
    const set = costs.flatMap((_, index) => ((mask >> index) & 1 ? [index] : []));
    if (!groups.every((group) => group.some((member) => set.includes(member)))) continue;
    const cost = set.reduce((sum, member) => sum + (costs[member] ?? 0n), 0n);
    if (best === undefined || cost < best.cost) best = { set, cost };
  }
  return best?.set ?? [];
}

const instances = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 11 })
  .chain((costs) =>
    fc.record({
      costs: fc.constant(distinct(costs)),
      groups: fc.array(fc.subarray([...costs.keys()], { minLength: 1 }), { maxLength: 14 }),
    }),
  );

describe('the smallest hitting set', () => {
  it('is empty when there is nothing to meet', () => {
    expect(smallestHittingSet([], distinct([1, 2]))).toEqual([]);
  });

  it('is what trying every set finds', () => {
    fc.assert(
      fc.property(instances, ({ groups, costs }) => {
        expect(smallestHittingSet(groups, costs)).toEqual(bruteForce(groups, costs));
      }),
      { numRuns: 1500 },
    );
  });

  it('needs branching where no candidate is better than another', () => {
    // Every pair of five: all but one are needed, and the dearest is left out.
    const pairs = [0, 1, 2, 3, 4].flatMap((one) =>
      [0, 1, 2, 3, 4].filter((other) => other > one).map((other) => [one, other]),
    );
    expect(smallestHittingSet(pairs, distinct([1, 1, 2, 1, 1]))).toEqual([0, 1, 3, 4]);
    expect(smallestHittingSet(pairs, distinct([1, 1, 1, 1, 1]))).toEqual([0, 1, 2, 3]);
  });

  it('does not mind the order of groups and members', () => {
    fc.assert(
      fc.property(instances, ({ groups, costs }) => {
        const turned = groups.map((group) => [...group].reverse()).reverse();
        expect(smallestHittingSet(turned, costs)).toEqual(smallestHittingSet(groups, costs));
      }),
    );
  });

  it('refuses a group that nothing can meet', () => {
    expect(() => smallestHittingSet([[0], []], distinct([1]))).toThrow(RangeError);
  });
});
