import { describe, expect, it } from 'vitest';
import type { Guide } from '../catalog/guide.ts';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import { defaultSelection, withActions } from '../selection/selection.ts';
import { factLine } from './card-facts.ts';
import { guideCard } from './guide-card.ts';

const actions = new Set(guideForTest.actions.slice(0, 2).map(({ id }) => id));

function lineOf(change: Partial<Guide>, chosen = actions): string {
  const guide = { ...guideForTest, ...change };
  return factLine(guideCard(guide, withActions(defaultSelection(guide), guide, chosen)));
}

const all = guideForTest.actions.length;

describe('what a card says of a guide', () => {
  it('is how many actions and scopes were chosen, and their type', () => {
    expect(lineOf({})).toMatch(
      new RegExp(`^2 of ${all} actions · \\d scopes? · Delegated permissions$`),
    );
  });

  it('is what can be chosen, as long as nothing is', () => {
    expect(lineOf({}, new Set())).toBe(
      `${all} actions to choose from · Delegated or application permissions`,
    );
    expect(lineOf({ permissionTypes: ['application'] }, new Set())).toBe(
      `${all} actions to choose from · Application permissions`,
    );
  });

  it('counts scopes once where they are what is chosen', () => {
    expect(lineOf({ choice: 'scopes' })).toBe(`2 of ${all} scopes · Delegated permissions`);
    expect(lineOf({ choice: 'scopes' }, new Set())).toContain(`${all} scopes to choose from`);
  });

  it('counts scopes alone where nothing can be chosen', () => {
    expect(lineOf({ choice: 'fixed' }, new Set())).toMatch(/^\d scopes · Delegated permissions$/);
  });

  it('counts the scope that keeps a connection too, where the platform asks for it', () => {
    const scopesIn = (line: string) => Number(/(\d+) scopes?/.exec(line)?.[1]);
    expect(scopesIn(lineOf({ offlineAccess: 'always' }))).toBe(scopesIn(lineOf({})) + 1);
  });
});
