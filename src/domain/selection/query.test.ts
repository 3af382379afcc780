import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guide } from '../catalog/guide.ts';
import { guideForTest as guide } from '../catalog/testing/guide-for-test.ts';
import { parseSelection } from './parse-selection.ts';
import { guidePath, writeQuery } from './query.ts';
import { defaultSelection, type Selection } from './selection.ts';
import { shortId } from './short-id.ts';
import { anySelection } from './testing/any-selection.ts';

const selected = (change: Partial<Selection>) => ({ ...defaultSelection(guide), ...change });
const parsed = (query: string) => parseSelection(new URLSearchParams(query), guide);

/** The same guide with everything the other way round, so that other values are its defaults. */
const turned: Guide = {
  ...guide,
  permissionTypes: [...guide.permissionTypes].reverse(),
  accountTypes: [...guide.accountTypes].reverse(),
  clouds: [...guide.clouds].reverse(),
  actions: [...guide.actions].reverse(),
  separator: 'newline',
};

/** The same guide with two actions that the same words could mean: `sample_note`, short and in full. */
const twins: Guide = {
  ...guide,
  actions: guide.actions.map((action, index) =>
    index === 0 ? { ...action, id: 'sample_note' } : action,
  ),
};

describe('the query of a selection', () => {
  it.each([guide, turned, twins])('means that selection again, without a notice', (guide) => {
    fc.assert(
      fc.property(anySelection(guide), (selection) => {
        const query = new URLSearchParams(writeQuery(selection, guide));
        expect(parseSelection(query, guide)).toEqual({ selection, notices: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same one for whatever order its parameters and actions were in', () => {
    fc.assert(
      fc.property(anySelection(guide), fc.gen(), (selection, gen) => {
        const canonical = writeQuery(selection, guide);
        const pairs = [...new URLSearchParams(canonical)];
        const shuffled = gen(fc.shuffledSubarray, pairs, { minLength: pairs.length });
        const mixed = shuffled.map(([name, value]): [string, string] => {
          const words = value.split(',');
          return [name, gen(fc.shuffledSubarray, words, { minLength: words.length }).join(',')];
        });
        expect(writeQuery(parseSelection(mixed, guide).selection, guide)).toBe(canonical);
      }),
    );
  });

  it('is empty for the default of the guide', () => {
    expect(writeQuery(defaultSelection(guide), guide)).toBe('');
    expect(writeQuery(defaultSelection(turned), turned)).toBe('');
  });

  it('has short ids in catalog order and leaves out what is the default anyway', () => {
    const actions = ['sample_list_notes', 'sample_send_note', 'sample_sample_note'];
    expect(writeQuery(selected({ actions }), guide)).toBe(
      'actions=list_notes,send_note,sample_note',
    );
  });

  it('names each value that is not the default, in one certain order', () => {
    const actions = ['sample_get_note'];
    const other = {
      actions,
      separator: 'pipe',
      cloud: 'china',
      accountType: 'multi',
      permissionType: 'application',
    } as const;
    expect(writeQuery(selected(other), guide)).toBe(
      'actions=get_note&permissions=application&account=multi&cloud=china&separator=pipe',
    );
  });

  it('says "all" when all actions are chosen', () => {
    const actions = guide.actions.map(({ id }) => id);
    expect(writeQuery(selected({ actions }), guide)).toBe('actions=all');
    expect(parsed('actions=all').selection.actions).toEqual(actions);
  });

  it('needs no percent-encoding', () => {
    fc.assert(
      fc.property(anySelection(guide), (selection) => {
        const query = writeQuery(selection, guide);
        expect(query).toMatch(/^[a-z_,=&-]*$/);
        expect(new URL(`https://host.example/?${query}`).search.slice(1)).toBe(query);
      }),
    );
  });

  it('stays what it is, whatever it was read from', () => {
    fc.assert(
      fc.property(anyQuery, (pairs) => {
        const first = parseSelection(pairs, guide);
        const canonical = writeQuery(first.selection, guide);
        const second = parsed(canonical);
        expect(second).toEqual({ selection: first.selection, notices: [] });
        expect(writeQuery(second.selection, guide)).toBe(canonical);
      }),
      { numRuns: 1000 },
    );
  });

  it('never carries on who somebody is, even if a link was made with it', () => {
    const identity = {
      clientId: 'd0ff058a-c04c-4745-b0cf-f0b13a6268a1',
      client_id: 'd0ff058a-c04c-4745-b0cf-f0b13a6268a1',
      tenant: 'contoso.example',
      clientSecret: 'cZ68Q~16ZBVHrv6QOTTfqMHIb7vv8imTsNl__HkG',
      login_hint: 'ada@contoso.example',
    };
    const query = new URLSearchParams({ ...identity, actions: 'get_note' });
    const { selection, notices } = parseSelection(query, guide);
    expect(guidePath(selection, guide)).toBe('/guides/acme/sample?actions=get_note');
    expect(notices).toEqual([]);
  });
});

describe('the path of a selection', () => {
  it('has no question mark for the default', () => {
    expect(guidePath(defaultSelection(guide), guide)).toBe('/guides/acme/sample');
  });

  it('ends in the canonical query', () => {
    const selection = selected({ actions: ['sample_get_note'], cloud: 'china' });
    expect(guidePath(selection, guide)).toBe('/guides/acme/sample?actions=get_note&cloud=china');
  });

  it('packs the actions where a shorter one is asked for, and means the same', () => {
    const actions = guide.actions.slice(0, -1).map(({ id }) => id);
    const selection = selected({ actions });
    const short = guidePath(selection, guide, 20);
    expect(short).toMatch(/\?actions=v1\./);
    expect(short.length).toBeLessThan(guidePath(selection, guide).length);
    expect(parsed(short.split('?')[1] ?? '').selection).toEqual(selection);
  });
});

describe('the short id of an action', () => {
  it('is the id without the prefix of its connector, once', () => {
    expect(shortId('sample_get_note', guide)).toBe('get_note');
    expect(shortId('sample_sample_note', guide)).toBe('sample_note');
    expect(shortId('other_get_note', guide)).toBe('other_get_note');
  });
});

const names = ['actions', 'permissions', 'strategy', 'account', 'cloud', 'separator'];

const word = fc.oneof(
  fc.constantFrom(...guide.actions.map(({ id }) => id)),
  fc.constantFrom(...guide.actions.map(({ id }) => shortId(id, guide).toUpperCase())),
  fc.constantFrom('all', 'put_note', 'application', 'multi', 'china', 'pipe', 'documented'),
  fc.string({ unit: 'binary' }),
);

/** Queries that are nearly right, in every wrong way. */
const anyQuery = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom(...names), fc.string()),
    fc.array(word, { maxLength: 6 }).map((words) => words.join(',')),
  ),
);
