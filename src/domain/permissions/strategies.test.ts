import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../catalog/action.ts';
import type { Guide } from '../catalog/guide.ts';
import { permissionTypes } from '../catalog/permission-type.ts';
import { guideForTest as base } from '../catalog/testing/guide-for-test.ts';
import { defaultSelection, type Selection, withActions } from '../selection/selection.ts';
import { requiredPermissions } from './required-permissions.ts';

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;

type Drawn = {
  readonly permissions: readonly { write: boolean; level: number }[];
  /** By action: groups of permissions by number, and which of each group is the least. */
  readonly actions: readonly (readonly (readonly number[])[])[];
};

const drawn: fc.Arbitrary<Drawn> = fc.record({
  permissions: fc.array(fc.record({ write: fc.boolean(), level: fc.integer({ min: 1, max: 4 }) }), {
    minLength: letters.length,
    maxLength: letters.length,
  }),
  actions: fc.array(
    fc.array(fc.subarray([...letters.keys()], { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 2,
    }),
    { minLength: 1, maxLength: 9 },
  ),
});

const nameOf = (number: number) => `Note.${letters[number]}`;

function guideOf({ permissions, actions }: Drawn): Guide {
  const [template] = base.actions;
  if (template === undefined) throw new Error('no action to copy');
  const costOf = (number: number) => {
    const { write = false, level = 1 } = permissions[number] ?? {};
    return (write ? 100 : 0) + level;
  };
  const action = (groups: readonly (readonly number[])[], index: number): Action => {
    const least = groups.map((group) =>
      group.reduce((best, other) => (costOf(other) < costOf(best) ? other : best)),
    );
    const requirement = {
      endpoints: ['GET /notes'],
      requires: groups.map((group) => group.map(nameOf)),
      least: [...new Set(least)].map(nameOf),
    };
    return {
      ...template,
      id: `sample_a${index}`,
      documentedScopes: [],
      delegated: requirement,
      application: requirement,
    };
  };
  const form = (level: number) => ({
    id: '00000000-0000-4000-8000-000000000000',
    adminConsent: false,
    level,
    title: 'T',
  });
  return {
    ...base,
    strategies: ['least', 'fewest'],
    actions: actions.map(action),
    permissions: permissions.map(({ write, level }, number) => ({
      name: nameOf(number),
      access: write ? 'write' : 'read',
      description: 'D',
      delegated: form(level),
      application: form(level),
    })),
  };
}

function all(guide: Guide, strategy: Selection['strategy']): Selection {
  const ids = new Set(guide.actions.map(({ id }) => id));
  return { ...withActions(defaultSelection(guide), guide, ids), strategy };
}

const namesFor = (guide: Guide, strategy: Selection['strategy']) =>
  requiredPermissions(guide, all(guide, strategy)).map(({ name }) => name);

const groupsIn = (guide: Guide) =>
  guide.actions.flatMap((action) => action.delegated?.requires ?? []);

/** The objective, written down once more: sums that are compared one after the other. */
function sumsOf(names: readonly string[], guide: Guide): readonly (number | string)[] {
  const chosen = guide.permissions.filter(({ name }) => names.includes(name));
  const sum = (levels: readonly number[]) => levels.reduce((total, level) => total + level, 0);
  return [
    sum(chosen.filter(({ access }) => access === 'write').map((p) => p.delegated?.level ?? 0)),
    sum(chosen.map((p) => p.delegated?.level ?? 0)),
    chosen.length,
    guide.permissions.map(({ name }) => (names.includes(name) ? '0' : '1')).join(''),
  ];
}

function isSmaller(
  one: readonly (number | string)[],
  other: readonly (number | string)[],
): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

/** Every set of these candidates that meets all groups, the best one. */
function bestOf(candidates: readonly string[], guide: Guide): readonly string[] {
  const groups = groupsIn(guide);
  let best: readonly string[] | undefined;
  for (let mask = 0; mask < 1 << candidates.length; mask += 1) {
    const set = candidates.filter((_, index) => (mask >> index) & 1);
    if (!groups.every((group) => group.some((name) => set.includes(name)))) continue;
    if (best === undefined || isSmaller(sumsOf(set, guide), sumsOf(best, guide))) best = set;
  }
  return best ?? [];
}

describe('fewest', () => {
  it('is the best of all sets that suffice', () => {
    fc.assert(
      fc.property(drawn, (instance) => {
        const guide = guideOf(instance);
        expect(namesFor(guide, 'fewest')).toEqual(
          bestOf(
            letters.map((_, i) => nameOf(i)),
            guide,
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('never asks for a permission to write where reading suffices', () => {
    fc.assert(
      fc.property(drawn, (instance) => {
        const guide = guideOf(instance);
        const writes = new Set(
          guide.permissions.filter(({ access }) => access === 'write').map(({ name }) => name),
        );
        fc.pre(groupsIn(guide).every((group) => group.some((name) => !writes.has(name))));
        expect(namesFor(guide, 'fewest').filter((name) => writes.has(name))).toEqual([]);
      }),
    );
  });
});

describe('least', () => {
  it('is the best of all sets of what the actions ask for by themselves', () => {
    fc.assert(
      fc.property(drawn, (instance) => {
        const guide = guideOf(instance);
        const asked = new Set(guide.actions.flatMap((action) => action.delegated?.least ?? []));
        const candidates = guide.permissions.map(({ name }) => name).filter((n) => asked.has(n));
        expect(namesFor(guide, 'least')).toEqual(bestOf(candidates, guide));
      }),
      { numRuns: 300 },
    );
  });
});

describe.each(['least', 'fewest'] as const)('%s', (strategy) => {
  it('meets every group, and none of it could be left out', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(...permissionTypes), (instance, permissionType) => {
        const guide = guideOf(instance);
        const required = requiredPermissions(guide, { ...all(guide, strategy), permissionType });
        const names = required.map(({ name }) => name);
        const met = (set: readonly string[]) =>
          groupsIn(guide).every((group) => group.some((name) => set.includes(name)));
        expect(met(names)).toBe(true);
        for (const { name, onlyFor, actions } of required) {
          expect(met(names.filter((other) => other !== name)), name).toBe(false);
          expect(onlyFor.length, name).toBeGreaterThan(0);
          expect(actions).toEqual(expect.arrayContaining([...onlyFor]));
        }
      }),
    );
  });
});

describe('documented', () => {
  it('falls back to the least where the platform lists nothing', () => {
    fc.assert(
      fc.property(drawn, (instance) => {
        const guide = guideOf(instance);
        const asked = new Set(guide.actions.flatMap((action) => action.delegated?.least ?? []));
        expect(new Set(namesFor(guide, 'documented'))).toEqual(asked);
      }),
    );
  });
});
