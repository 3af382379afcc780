import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guideForTest as guide } from '../catalog/testing/guide-for-test.ts';
import { parseSelection } from './parse-selection.ts';
import { defaultSelection } from './selection.ts';

/** As every caller has it: pairs that URLSearchParams made of a text. */
const parsed = (query: string) => parseSelection(new URLSearchParams(query), guide);
const actionsOf = (query: string) => parsed(query).selection.actions;
const everyAction = guide.actions.map(({ id }) => id);

describe('reading a query', () => {
  it('never throws, and gives a selection that the guide allows', () => {
    const anyPair = fc.tuple(
      fc.oneof(fc.constantFrom('actions', 'cloud', 'account', '__proto__'), fc.string()),
      fc.string({ unit: 'binary' }),
    );
    const anyText = fc.string({ unit: 'binary' }).map((text) => `actions=${text}`);
    const anyQuery = fc.oneof(
      fc.array(anyPair),
      anyText.map((text) => [...new URLSearchParams(text)]),
    );
    fc.assert(
      fc.property(anyQuery, (pairs) => {
        const { selection } = parseSelection(pairs, guide);
        return (
          selection.actions.every((id) => everyAction.includes(id)) &&
          guide.permissionTypes.includes(selection.permissionType) &&
          guide.accountTypes.includes(selection.accountType) &&
          guide.clouds.includes(selection.cloud)
        );
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['', 'actions=', 'actions', 'actions=,,', 'actions=%20', 'cloud=', 'separator=%20'])(
    'finds the default and nothing to note in %j',
    (query) => {
      expect(parsed(query)).toEqual({ selection: defaultSelection(guide), notices: [] });
    },
  );

  it('passes over parameters that are not its own', () => {
    const strange = parsed('utm_source=mail&Actions=get_note&action=get_note&__proto__=x');
    expect(strange).toEqual({ selection: defaultSelection(guide), notices: [] });
  });

  it('takes each parameter at its value', () => {
    const query =
      'actions=get_note&permissions=application&strategy=documented&account=multi&cloud=china&separator=newline';
    expect(parsed(query)).toEqual({
      selection: {
        actions: ['sample_get_note'],
        permissionType: 'application',
        strategy: 'documented',
        accountType: 'multi',
        cloud: 'china',
        separator: 'newline',
      },
      notices: [],
    });
  });

  it('does not mind case and blanks', () => {
    expect(parsed('actions=+GET_Note+,%09list_notes&cloud=+China+')).toEqual({
      selection: {
        ...defaultSelection(guide),
        actions: ['sample_list_notes', 'sample_get_note'],
        cloud: 'china',
      },
      notices: [],
    });
  });

  it('takes the last of a repeated parameter, and the actions of all of them', () => {
    const { selection } = parsed('actions=send_note&cloud=china&actions=get_note&cloud=global');
    expect(selection.actions).toEqual(['sample_get_note', 'sample_send_note']);
    expect(selection.cloud).toBe('global');
  });

  it('names each action once, in catalog order, however often it is asked for', () => {
    expect(actionsOf('actions=send_note,get_note,send_note,sample_get_note')).toEqual([
      'sample_get_note',
      'sample_send_note',
    ]);
  });

  it('knows ids with and without the prefix of the connector', () => {
    expect(actionsOf('actions=sample_get_note')).toEqual(['sample_get_note']);
    expect(actionsOf('actions=get_note')).toEqual(['sample_get_note']);
  });

  it('finds an action whose own name begins with the id of the connector', () => {
    expect(actionsOf('actions=sample_note')).toEqual(['sample_sample_note']);
    expect(actionsOf('actions=sample_sample_note')).toEqual(['sample_sample_note']);
  });

  it('takes the word all for every action, beside others too', () => {
    expect(actionsOf('actions=all')).toEqual(everyAction);
    expect(actionsOf('actions=get_note,ALL')).toEqual(everyAction);
    expect(actionsOf('permissions=all')).toEqual([]);
  });

  it('follows a former id, with and without prefix, and says so', () => {
    for (const word of ['put_note', 'sample_put_note']) {
      expect(parsed(`actions=${word},get_note`)).toEqual({
        selection: {
          ...defaultSelection(guide),
          actions: ['sample_get_note', 'sample_write_note'],
        },
        notices: [{ code: 'renamed-actions', values: [word] }],
      });
    }
  });

  it('names unknown actions, each once, and keeps the others', () => {
    const { selection, notices } = parsed('actions=fly,get_note,%C3%BCbel,fly,FLY,send__note');
    expect(selection.actions).toEqual(['sample_get_note']);
    expect(notices).toEqual([{ code: 'unknown-actions', values: ['fly', 'übel', 'send__note'] }]);
  });

  it.each(['permissions', 'strategy', 'account', 'cloud', 'separator'])(
    'names an unknown value of %s and uses the default',
    (parameter) => {
      expect(parsed(`${parameter}=moon`)).toEqual({
        selection: defaultSelection(guide),
        notices: [{ code: 'unknown-value', parameter, values: ['moon'] }],
      });
    },
  );

  it('names a value that exists elsewhere but not in this guide', () => {
    const { selection, notices } = parsed('cloud=usgov&account=multi');
    expect(selection).toMatchObject({ cloud: 'global', accountType: 'multi' });
    expect(notices).toEqual([{ code: 'unknown-value', parameter: 'cloud', values: ['usgov'] }]);
  });

  it('tells of everything that it did not understand', () => {
    const { notices } = parsed('actions=fly,put_note&cloud=moon&separator=dash');
    expect(notices.map(({ code }) => code)).toEqual([
      'unknown-actions',
      'renamed-actions',
      'unknown-value',
      'unknown-value',
    ]);
  });

  it('gets broken percent-encoding as text, and names it', () => {
    expect(parsed('actions=%E0%A4%A,get_note,%zz&cloud=%')).toEqual({
      selection: { ...defaultSelection(guide), actions: ['sample_get_note'] },
      notices: [
        { code: 'unknown-actions', values: ['\ufffd%a', '%zz'] },
        { code: 'unknown-value', parameter: 'cloud', values: ['%'] },
      ],
    });
  });

  it('cuts what is absurdly long, in the notice only', () => {
    const long = 'x'.repeat(100_000);
    const { notices } = parsed(`actions=${long},get_note&cloud=${long}`);
    const cut = `${'x'.repeat(60)}…`;
    expect(notices).toEqual([
      { code: 'unknown-actions', values: [cut] },
      { code: 'unknown-value', parameter: 'cloud', values: [cut] },
    ]);
    const atTheLimit = 'x'.repeat(60);
    expect(parsed(`actions=${atTheLimit}`).notices).toEqual([
      { code: 'unknown-actions', values: [atTheLimit] },
    ]);
  });

  it('cuts between characters, never through one', () => {
    const { notices } = parsed(`actions=${'x'.repeat(59)}😀😀`);
    expect(notices).toEqual([{ code: 'unknown-actions', values: [`${'x'.repeat(59)}😀…`] }]);
  });
});
