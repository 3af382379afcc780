import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guideForTest as guide } from '../catalog/testing/guide-for-test.ts';
import { defaultSelection, type Selection, withActions } from '../selection/selection.ts';
import { anySelection } from '../selection/testing/any-selection.ts';
import { requiredPermissions } from './required-permissions.ts';
import { scopesOfAction } from './scopes-of-action.ts';

const select = (...names: string[]) =>
  withActions(defaultSelection(guide), guide, new Set(names.map((name) => `sample_${name}`)));

/** Scope, what the actions that need it are called, and whether an administrator has to consent. */
const required = (selection: Selection) =>
  requiredPermissions(guide, selection).map(({ name, permission, actions, adminConsent }) => {
    expect(permission.name).toBe(name);
    return [name, actions.map(({ id }) => id.replace('sample_', '')), adminConsent];
  });

describe('what a selection requires', () => {
  it('is nothing when nothing is selected', () => {
    expect(required(defaultSelection(guide))).toEqual([]);
  });

  it('is the scopes of its actions in the order of the permissions, each once', () => {
    expect(required(select('send_note', 'write_note', 'get_note'))).toEqual([
      ['Note.Read', ['get_note', 'write_note'], false],
      ['Note.Write', ['write_note'], true],
      ['Note.Send', ['send_note'], false],
    ]);
  });

  it('asks for consent as the permission type has it', () => {
    const selection: Selection = { ...select('get_note'), permissionType: 'application' };
    expect(required(selection)).toEqual([['Note.Read', ['get_note'], true]]);
  });

  it('does not mind actions that the guide does not have', () => {
    const selection = { ...select('get_note'), actions: ['sample_nothing', 'sample_get_note'] };
    expect(required(selection)).toEqual([['Note.Read', ['get_note'], false]]);
  });

  it('is the union of what its actions require one by one', () => {
    fc.assert(
      fc.property(anySelection(guide), (selection) => {
        const alone = selection.actions.flatMap((id) =>
          requiredPermissions(guide, { ...selection, actions: [id] }).map(({ name }) => name),
        );
        const names = requiredPermissions(guide, selection).map(({ name }) => name);
        expect(names).toHaveLength(new Set(alone).size);
        expect(new Set(names)).toEqual(new Set(alone));
      }),
    );
  });

  it('for one action is what its documentation lists', () => {
    const [action] = guide.actions.filter(({ id }) => id === 'sample_write_note');
    expect(action && scopesOfAction(guide, action, defaultSelection(guide))).toEqual([
      'Note.Read',
      'Note.Write',
    ]);
  });
});
