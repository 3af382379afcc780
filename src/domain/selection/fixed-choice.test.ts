import { describe, expect, it } from 'vitest';
import type { Guide } from '../catalog/guide.ts';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import { parseSelection } from './parse-selection.ts';
import { guidePath, writeQuery } from './query.ts';
import { defaultSelection, withActions } from './selection.ts';

const guide: Guide = { ...guideForTest, choice: 'fixed' };
const all = guide.actions.map(({ id }) => id);

describe('where nothing can be chosen', () => {
  it('everything is, from the beginning and whatever is asked for', () => {
    expect(defaultSelection(guide).actions).toEqual(all);
    expect(withActions(defaultSelection(guide), guide, new Set()).actions).toEqual(all);
    expect(parseSelection([['actions', 'get_note']], guide).selection.actions).toEqual(all);
  });

  it('the query says nothing of it, and still says the rest', () => {
    const selection = { ...defaultSelection(guide), accountType: 'multi' as const };
    expect(writeQuery(selection, guide)).toBe('account=multi');
    expect(guidePath(defaultSelection(guide), guide)).toBe('/guides/acme/sample');
  });

  it('a link that asks for a part is told so, one that asks for all is not', () => {
    expect(parseSelection([['actions', 'get_note,list_notes']], guide).notices).toEqual([
      { code: 'unknown-value', parameter: 'actions', values: ['get_note,list_notes'] },
    ]);
    expect(parseSelection([['actions', 'all']], guide).notices).toEqual([]);
    expect(parseSelection([['actions', all.join()]], guide).notices).toEqual([]);
  });
});
