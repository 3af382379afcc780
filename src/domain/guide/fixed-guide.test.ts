import { expect, test } from 'vitest';
import { guideForTest as guide } from '../catalog/testing/guide-for-test.ts';
import { requiredPermissions } from '../permissions/required-permissions.ts';
import { parseSelection } from '../selection/parse-selection.ts';
import { defaultSelection, withActions } from '../selection/selection.ts';
import { fixedGuide } from './fixed-guide.ts';

const chosen = withActions(defaultSelection(guide), guide, new Set(['sample_send_note']));

test('whatever a query asks of it, a fixed guide selects what was fixed', () => {
  const fixed = fixedGuide(guide, chosen);
  for (const query of ['', 'actions=get_note', 'actions=all&permissions=application']) {
    const { selection } = parseSelection(new URLSearchParams(query), fixed);
    expect(selection, query).toEqual(chosen);
  }
});

test('it needs what the selection needs', () => {
  const fixed = fixedGuide(guide, chosen);
  const names = (of: typeof guide) => requiredPermissions(of, chosen).map(({ name }) => name);
  expect(names(fixed)).toEqual(names(guide));
});

test('with nothing chosen there is nothing to fix', () => {
  expect(fixedGuide(guide, defaultSelection(guide))).toBe(guide);
});
