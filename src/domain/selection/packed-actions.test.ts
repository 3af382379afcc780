import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../catalog/action.ts';
import type { Guide } from '../catalog/guide.ts';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import { packActions } from './packed-actions.ts';
import { parseSelection } from './parse-selection.ts';
import { guidePath, writeQuery } from './query.ts';
import { defaultSelection, type Selection } from './selection.ts';
import { anySelection } from './testing/any-selection.ts';

const [model] = guideForTest.actions;

/** A guide to these actions, the first id of each being its own and the others former ones. */
function guideTo(names: readonly (readonly string[])[], pinned?: readonly string[]): Guide {
  const actions = names.map(([id = '', ...formerIds]): Action => {
    if (model === undefined) throw new Error('no action to go by');
    return { ...model, id, formerIds };
  });
  const known = [...actions.map(({ id }) => id), ...actions.flatMap((a) => a.formerIds)];
  const places = pinned?.map((id) => (known.includes(id) ? known.indexOf(id) : id));
  return { ...guideForTest, actions, ...(places && { pinned: places }) };
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `sample_action_number_${index}`);
const each = (ids: readonly string[]) => ids.map((id) => [id]);
const choose = (guide: Guide, actions: readonly string[]): Selection => ({
  ...defaultSelection(guide),
  actions,
});
const read = (query: string, guide: Guide) => parseSelection(new URLSearchParams(query), guide);
const packedLink = (ids: readonly string[], guide: Guide) => `actions=${packActions(ids, guide)}`;

describe('the query of many actions', () => {
  const guide = guideTo(each(numbered(200)));

  it('names them up to a URL of 2,000 characters, a hundred of which are the origin’s, and no further', () => {
    const lengths = guide.actions.slice(0, -1).map((_, index) => {
      const actions = guide.actions.slice(0, index + 1).map(({ id }) => id);
      const path = guidePath(choose(guide, actions), guide);
      const named = actions.map((id) => id.replace('sample_', '')).join(',');
      expect(path.includes('=v1.')).toBe(`/guides/acme/sample?actions=${named}`.length > 1_900);
      return path.length;
    });
    expect(Math.max(...lengths)).toBeGreaterThan(1_880);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1_900);
  });

  it('means that selection again, packed or not, and says "all" for all', () => {
    fc.assert(
      fc.property(anySelection(guide), (selection) => {
        const query = writeQuery(selection, guide);
        expect(read(query, guide)).toEqual({ selection, notices: [] });
        expect(new URL(`https://host.example/?${query}`).search.slice(1)).toBe(query);
      }),
    );
    const all = guide.actions.map(({ id }) => id);
    expect(writeQuery(choose(guide, all), guide)).toBe('actions=all');
  });

  it('stays under 2,000 characters for any selection of 10,000, with every other parameter', () => {
    const ids = numbered(10_000).map((id) => `${id}_of_which_the_name_is_long`);
    const many = guideTo(each(ids));
    const others = {
      permissionType: 'application',
      accountType: 'multi',
      cloud: 'china',
      separator: 'semicolon',
    } as const;
    const ofEach = [2, 3, 10, 100].map((step) => ids.filter((_, index) => index % step === 1));
    for (const actions of [ids.slice(1), ids.slice(0, -1), ...ofEach]) {
      const selection = { ...choose(many, actions), ...others };
      const path = guidePath(selection, many);
      expect(path.length).toBeLessThan(1_900);
      expect(read(path.split('?')[1] ?? '', many)).toEqual({ selection, notices: [] });
    }
  });
});

describe('a packed list', () => {
  // No guide has an action whose short id is the word for all of them: reading the catalog refuses it.
  const id = fc
    .stringMatching(/^sample(_[a-z]{1,4}){1,2}$/)
    .filter((text) => text !== 'sample_all');
  const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 60 });

  it('means the same actions, whatever was added, renamed, removed or put elsewhere since', () => {
    fc.assert(
      fc.property(ids, fc.gen(), (all, gen) => {
        const before = gen(fc.shuffledSubarray, all, { minLength: 1 });
        const pinned = gen(fc.shuffledSubarray, before, { minLength: before.length });
        const chosen = gen(fc.subarray, before);
        const link = packedLink(chosen, guideTo(each(before), pinned));

        const removed = new Set(gen(fc.subarray, before));
        const renamed = new Set(gen(fc.subarray, before));
        const now = (id: string) => (renamed.has(id) ? `${id}_anew` : id);
        const later = all
          .filter((id) => !removed.has(id))
          .map((id) => (renamed.has(id) ? [now(id), id] : [id]));
        const order = gen(fc.shuffledSubarray, later, { minLength: later.length });
        const added = order.map(([id = '']) => id).filter((id) => !before.includes(id));
        const { selection, notices } = read(link, guideTo(order, [...pinned, ...added]));

        const left = chosen.filter((id) => !removed.has(id)).map(now);
        expect([...selection.actions].sort()).toEqual([...left].sort());
        expect(notices.map(({ code }) => code)).toEqual([
          ...(chosen.some((id) => removed.has(id)) ? ['unknown-actions'] : []),
          ...(chosen.some((id) => renamed.has(id) && !removed.has(id)) ? ['renamed-actions'] : []),
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('is never taken for other actions where nothing is pinned: it is read or named', () => {
    fc.assert(
      fc.property(ids, fc.gen(), (all, gen) => {
        const before = gen(fc.shuffledSubarray, all);
        const chosen = gen(fc.subarray, before);
        const link = packedLink(chosen, guideTo(each(before)));
        const later = gen(fc.shuffledSubarray, all);
        const { selection, notices } = read(link, guideTo(each(later)));
        if (notices.length > 0) expect(notices[0]?.code).toBe('unreadable-actions');
        else expect([...selection.actions].sort()).toEqual([...chosen].sort());
        // What is added at the end changes no place.
        const longer = [...before, ...all.filter((id) => !before.includes(id))];
        const more = read(link, guideTo(each(longer)));
        expect(more.notices).toEqual([]);
        expect([...more.selection.actions].sort()).toEqual([...chosen].sort());
      }),
      { numRuns: 300 },
    );
  });

  it('is named in a notice, and nothing else chosen, when it was damaged', () => {
    const guide = guideTo(each(numbered(100)));
    fc.assert(
      fc.property(anySelection(guide), fc.nat(), fc.string(), ({ actions }, at, text) => {
        const whole = packActions(actions, guide);
        const place = 3 + (at % (whole.length - 3));
        const damaged = whole.slice(0, place) + text + whole.slice(place + 1);
        fc.pre(damaged !== whole && !/[,\s]/.test(damaged));
        const { selection, notices } = parseSelection([['actions', damaged]], guide);
        expect(selection.actions).toEqual([]);
        expect(notices.map(({ code }) => code)).toEqual(['unreadable-actions']);
      }),
    );
  });

  it.each(['v2.AAAA', 'v1.', 'V1.AAAAA', 'v17.*', 'v1.____________'])(
    'that cannot be ours is named, and the rest is used: %s',
    (packed) => {
      expect(read(`actions=${packed},get_note&cloud=china`, guideForTest)).toEqual({
        selection: {
          ...defaultSelection(guideForTest),
          actions: ['sample_get_note'],
          cloud: 'china',
        },
        notices: [{ code: 'unreadable-actions', values: [packed] }],
      });
    },
  );

  it('keeps two ids apart of which one is the short form of the other', () => {
    const twins = guideTo([['sample_note'], ['sample_sample_note'], ['sample_other']]);
    for (const actions of [['sample_note'], ['sample_sample_note']]) {
      expect(read(packedLink(actions, twins), twins).selection.actions).toEqual(actions);
    }
  });
});
