import { describe, expect, it } from 'vitest';
import type { Guide } from '../catalog/guide.ts';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import { defaultSelection, type Selection } from '../selection/selection.ts';
import { scopesToAskFor } from './offline-access.ts';

const asked = (offlineAccess: Guide['offlineAccess'], change: Partial<Selection> = {}) => {
  const guide: Guide = { ...guideForTest, offlineAccess };
  return scopesToAskFor(guide, { ...defaultSelection(guide), ...change }, ['Note.Read']);
};

describe('offline_access', () => {
  it('stands behind the scopes of a platform that always needs it', () => {
    expect(asked('always')).toEqual(['Note.Read', 'offline_access']);
    expect(asked('never')).toEqual(['Note.Read']);
  });

  it('is left out of what a platform documents, where it asks for it by itself', () => {
    expect(asked('computed')).toEqual(['Note.Read']);
    expect(asked('computed', { strategy: 'fewest' })).toEqual(['Note.Read', 'offline_access']);
  });

  it('is nothing for an app without a user', () => {
    expect(asked('always', { permissionType: 'application' })).toEqual(['Note.Read']);
  });

  it('does not stand alone', () => {
    const guide: Guide = { ...guideForTest, offlineAccess: 'always' };
    expect(scopesToAskFor(guide, defaultSelection(guide), [])).toEqual([]);
  });
});
