import { describe, expect, it } from 'vitest';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import { defaultSelection, withActions } from './selection.ts';

describe('the default selection', () => {
  it('has no action, the first value of each list, and the separator of the guide', () => {
    expect(defaultSelection(guideForTest)).toEqual({
      actions: [],
      permissionType: 'delegated',
      strategy: 'documented',
      accountType: 'single',
      cloud: 'global',
      separator: 'comma',
    });
    const turned = {
      ...guideForTest,
      permissionTypes: ['application' as const, 'delegated' as const],
      accountTypes: ['multi' as const, 'single' as const],
      clouds: ['china' as const],
      separator: 'pipe' as const,
    };
    expect(defaultSelection(turned)).toMatchObject({
      permissionType: 'application',
      accountType: 'multi',
      cloud: 'china',
      separator: 'pipe',
    });
  });
});

describe('choosing actions', () => {
  const before = { ...defaultSelection(guideForTest), accountType: 'multi' as const };

  it('sorts them as the catalog does, leaves out unknown ones and keeps the rest', () => {
    const chosen = new Set(['sample_send_note', 'sample_nothing', 'sample_list_notes']);
    expect(withActions(before, guideForTest, chosen)).toEqual({
      ...before,
      actions: ['sample_list_notes', 'sample_send_note'],
    });
  });

  it('replaces those that were chosen before', () => {
    const some = withActions(before, guideForTest, new Set(['sample_get_note']));
    expect(withActions(some, guideForTest, new Set()).actions).toEqual([]);
  });
});
