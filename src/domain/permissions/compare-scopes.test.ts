import { expect, test } from 'vitest';
import { guideForTest as guide } from '../catalog/testing/guide-for-test.ts';
import { defaultSelection, withActions } from '../selection/selection.ts';
import { compareScopes } from './compare-scopes.ts';

const select = (...names: string[]) =>
  withActions(defaultSelection(guide), guide, new Set(names.map((name) => `sample_${name}`)));

const compared = (names: readonly string[], scopes: readonly string[], of = guide) => {
  const { added, removed, kept } = compareScopes(of, select(...names), { ...select(), scopes });
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

test('a permission of the other type is another one, whatever its name', () => {
  const selection = { ...select('get_note'), permissionType: 'application' as const };
  const present = { ...select('get_note'), scopes: ['Note.Read'] };
  const { added, removed, kept } = compareScopes(guide, selection, present);
  expect(added).toEqual([{ name: 'Note.Read', adminConsent: true }]);
  expect([removed, kept]).toEqual([['Note.Read'], []]);
});

test('offline_access is there when the present selection asks for it, and stays', () => {
  const renewing = { ...guide, offlineAccess: 'always' as const };
  expect(compared(['get_note', 'send_note'], ['Note.Read'], renewing)).toEqual({
    added: ['Note.Send'],
    removed: [],
    kept: ['Note.Read', 'offline_access'],
  });
});

test('offline_access is to be added where only the new strategy asks for it', () => {
  const computing = { ...guide, offlineAccess: 'computed' as const };
  const present = { ...select('get_note'), scopes: ['Note.Read'] };
  const selection = { ...select('get_note'), strategy: 'least' as const };
  expect(compareScopes(computing, selection, present).added).toEqual([
    { name: 'offline_access', adminConsent: false },
  ]);
});
