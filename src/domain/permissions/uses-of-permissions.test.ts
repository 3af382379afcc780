import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../catalog/action.ts';
import type { Guide } from '../catalog/guide.ts';
import { type Strategy, strategies } from '../catalog/strategy.ts';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import { defaultSelection, withActions } from '../selection/selection.ts';
import { requiredPermissions } from './required-permissions.ts';

const names = guideForTest.permissions.filter((p) => p.delegated).map(({ name }) => name);
const [model] = guideForTest.actions;

/** Actions that need one or two groups of any permissions, many of them the same. */
const anyActions = fc
  .array(
    fc.record({
      requires: fc.array(fc.subarray(names, { minLength: 1 }), { minLength: 1, maxLength: 2 }),
      documentedScopes: fc.subarray(names),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ requires, documentedScopes }, index): Action => {
      if (model === undefined) throw new Error('no action to go by');
      const least = [...new Set(requires.flatMap(([first]) => first ?? []))];
      const delegated = { endpoints: ['GET /notes'], requires, least };
      return { ...model, id: `sample_${index}_x`, documentedScopes, delegated };
    }),
  );

describe('what the permissions of a selection are for', () => {
  it.each<Strategy>([...strategies])('is each action by the definition, with %s', (strategy) => {
    fc.assert(
      fc.property(anyActions, fc.gen(), (actions, gen) => {
        const guide: Guide = { ...guideForTest, actions, strategies: [...strategies] };
        const chosen = gen(fc.subarray, actions);
        const ids = new Set(chosen.map(({ id }) => id));
        const selection = { ...withActions(defaultSelection(guide), guide, ids), strategy };
        const required = requiredPermissions(guide, selection);
        const inSet = required.map(({ name }) => name);
        for (const { name, actions: served, onlyFor } of required) {
          expect(served).toEqual(chosen.filter((action) => serves(action, name, strategy)));
          expect(onlyFor).toEqual(
            chosen.filter(({ delegated }) =>
              delegated?.requires.some(
                (group) =>
                  group.includes(name) && group.filter((one) => inSet.includes(one)).length === 1,
              ),
            ),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the same for a selection that has not kept the order of the catalog', () => {
    const ids = ['sample_get_note', 'sample_send_note'];
    const sorted = { ...defaultSelection(guideForTest), actions: ids };
    const turned = { ...sorted, actions: ids.toReversed() };
    expect(requiredPermissions(guideForTest, turned)).toEqual(
      requiredPermissions(guideForTest, sorted),
    );
  });
});

function serves({ delegated, documentedScopes }: Action, name: string, strategy: Strategy) {
  if (strategy !== 'documented') return delegated?.requires.some((group) => group.includes(name));
  const listed = documentedScopes.length > 0 ? documentedScopes : (delegated?.least ?? []);
  return listed.includes(name);
}
