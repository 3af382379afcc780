import { expect, test } from 'vitest';
import { guideForTest as guide } from '../catalog/testing/guide-for-test.ts';
import { defaultSelection, withActions } from '../selection/selection.ts';
import { compareScopes } from './compare-scopes.ts';

const select = (...names: string[]) =>
  withActions(defaultSelection(guide), guide, new Set(names.map((name) => `sample_${name}`)));

const compared = (names: readonly string[], present: readonly string[]) => {
  const { added, removed, kept } = compareScopes(guide, select(...names), present);
  return { added: added.map(({ name }) => name), removed, kept };
};

test('scopes are to be added, not needed any more, or stay', () => {
  expect(compared(['get_note', 'send_note'], ['Note.Read', 'Note.Write'])).toEqual({
    added: ['Note.Send'],
    removed: ['Note.Write'],
    kept: ['Note.Read'],
  });
});

test('of nothing all is to be added, and with nothing chosen nothing is needed', () => {
  expect(compared(['get_note'], [])).toEqual({ added: ['Note.Read'], removed: [], kept: [] });
  expect(compared([], ['Note.Read'])).toEqual({ added: [], removed: ['Note.Read'], kept: [] });
});
