import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../catalog/markdown.ts';
import { guideForTest as guide } from '../catalog/testing/guide-for-test.ts';
import { type Wording, wordings } from '../catalog/wording.ts';
import { defaultSelection, type Selection, withActions } from '../selection/selection.ts';
import { anySelection } from '../selection/testing/any-selection.ts';
import { type VisibleGuide, visibleGuide } from './visible-guide.ts';

const select = (names: readonly string[], change: Partial<Selection> = {}): Selection => ({
  ...withActions(defaultSelection(guide), guide, new Set(names.map((name) => `sample_${name}`))),
  ...change,
});

const shown = (selection: Selection, wording: Wording = 'current') =>
  visibleGuide(guide, selection, wording);

const steps = ({ sections }: VisibleGuide) => sections.flatMap((section) => section.steps);

/** Number and id of each step. */
const outline = (visible: VisibleGuide) =>
  steps(visible).map(({ number, step }) => `${number} ${step.id}`);

const stepOf = (visible: VisibleGuide, id: string) =>
  steps(visible).find(({ step }) => step.id === id);

const anyWording = fc.constantFrom(...wordings);

describe('the guide with nothing selected', () => {
  it('is whole, but for what the account type, permission type and wording rule out', () => {
    expect(outline(shown(select([])))).toEqual([
      '1.1 sign-in',
      '1.2 choose-single',
      '2.1 limit-sending',
      '3.1 tick-notes',
      '3.2 confirm-current',
      '4.1 read-on',
      '4.2 test',
    ]);
    expect(outline(shown(select([], { permissionType: 'application' })))).toEqual([
      '1.1 sign-in',
      '1.2 choose-single',
      '2.1 allow-app',
      '3.1 tick-all-notes',
      '3.2 confirm-current',
      '4.1 read-on',
      '4.2 test',
    ]);
  });

  it('needs no scope, and shows those of each step that the permission type has', () => {
    const visible = shown(select([]));
    expect(visible.permissions).toEqual([]);
    const step = stepOf(visible, 'tick-notes');
    expect(step?.permissions.map(({ name, adminConsent }) => [name, adminConsent])).toEqual([
      ['Note.Read', false],
      ['Note.Write', true],
    ]);
    expect(step?.permissions.map(({ actions }) => actions)).toEqual([[], []]);
    const appOnly = shown(select([], { permissionType: 'application' }));
    const names = stepOf(appOnly, 'tick-all-notes')?.permissions.map(({ name }) => name);
    expect(names).toEqual(['Note.Read.All']);
  });

  it('enables nothing yet', () => {
    expect(steps(shown(select([]))).flatMap(({ enables }) => enables)).toEqual([]);
  });
});

describe('the guide for a selection', () => {
  it('keeps the steps whose scopes it needs, drops empty sections and closes up the numbers', () => {
    expect(outline(shown(select(['get_note'])))).toEqual([
      '1.1 sign-in',
      '1.2 choose-single',
      '2.1 tick-notes',
      '2.2 confirm-current',
      '3.1 read-on',
      '3.2 test',
    ]);
    expect(outline(shown(select(['send_note'])))).toEqual([
      '1.1 sign-in',
      '1.2 choose-single',
      '2.1 limit-sending',
      '3.1 confirm-current',
      '4.1 read-on',
      '4.2 test',
    ]);
  });

  it('follows the account type', () => {
    const visible = shown(select([], { accountType: 'multi' }));
    expect(stepOf(visible, 'choose-single')).toBeUndefined();
    expect(stepOf(visible, 'choose-multi')?.number).toBe('1.2');
  });

  it('follows the wording of the portal', () => {
    expect(outline(shown(select([]), 'earlier'))).toContain('3.2 confirm-earlier');
    expect(outline(shown(select([]), 'earlier'))).not.toContain('3.2 confirm-current');
  });

  it('wants every part of a condition to hold', () => {
    const visible = shown(select(['get_note'], { permissionType: 'application' }));
    expect(stepOf(visible, 'tick-notes')).toBeUndefined();
  });

  it('needs what its actions need', () => {
    const { permissions } = shown(select(['send_note', 'get_note']));
    expect(permissions.map(({ name }) => name)).toEqual(['Note.Read', 'Note.Send']);
  });

  it('binds to a step the scopes and actions that are selected, in catalog order', () => {
    const step = stepOf(shown(select(['write_note', 'send_note', 'list_notes'])), 'tick-notes');
    expect(step?.permissions.map(({ name }) => name)).toEqual(['Note.Read', 'Note.Write']);
    expect(step?.enables.map(({ id }) => id)).toEqual(['sample_list_notes', 'sample_write_note']);
    const less = stepOf(shown(select(['list_notes'])), 'tick-notes');
    expect(less?.permissions.map(({ name }) => name)).toEqual(['Note.Read']);
    expect(less?.enables.map(({ id }) => id)).toEqual(['sample_list_notes']);
  });

  it('binds nothing to a step without scopes', () => {
    const step = stepOf(shown(select(['send_note'])), 'sign-in');
    expect(step).toMatchObject({ permissions: [], enables: [] });
  });

  it('has the title and the words of each section and step', () => {
    const [prepare] = shown(select(['get_note'])).sections;
    expect(prepare).toMatchObject({ id: 'prepare', number: 1, title: 'Prepare' });
    expect(prepare?.steps[0]).toMatchObject({
      step: { id: 'sign-in', title: 'Title of sign-in' },
      body: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Do sign-in.' }] }],
    });
  });
});

describe('the text of a step', () => {
  const writing = ['writing'];
  const mind = ['mind', ['the outbox']];
  const past = [['the past']];

  it.each([
    {
      kept: 'everything, with nothing selected',
      visible: shown(select([])),
      expected: [['one tenant', 'always', ['nested']], writing, mind, past],
    },
    {
      kept: 'what the other account type and wording need',
      visible: shown(select([], { accountType: 'multi' }), 'earlier'),
      expected: [['old, many', 'always', ['nested']], writing, mind, past],
    },
    {
      kept: 'no item of which only one part of the condition holds',
      visible: shown(select([], { accountType: 'multi' })),
      expected: [['always', ['nested']], writing, mind, past],
    },
    {
      kept: 'only what the scopes need, and nothing empty',
      visible: shown(select(['get_note'])),
      expected: [['one tenant', 'always'], ['mind']],
    },
    {
      kept: 'nested lists whose scopes are needed',
      visible: shown(select(['send_note'])),
      expected: [['one tenant', 'always', ['nested']], mind],
    },
  ])('keeps $kept', ({ visible, expected }) => {
    expect(words(stepOf(visible, 'read-on')?.body ?? [])).toEqual(expected);
  });

  it('has no list item in which nothing is left', () => {
    const [list] = stepOf(shown(select(['get_note'])), 'read-on')?.body ?? [];
    const items = list?.kind === 'list' ? list.items : [];
    expect(items.map(({ children }) => words(children))).toEqual([['one tenant'], ['always']]);
  });

  it('has no condition left in it', () => {
    const body = stepOf(shown(select([])), 'read-on')?.body;
    expect(JSON.stringify(body)).not.toContain('"when"');
    expect(body?.[0]).toMatchObject({ kind: 'list', ordered: true });
  });
});

describe('for whatever selection', () => {
  it('numbers run without a gap, no section is empty, and the steps are counted', () => {
    fc.assert(
      fc.property(anySelection(guide), anyWording, (selection, wording) => {
        const visible = shown(selection, wording);
        const numbers = visible.sections.map(({ steps }) => steps.map(({ number }) => number));
        const expected = numbers.map((own, section) =>
          own.map((_number, step) => `${section + 1}.${step + 1}`),
        );
        expect(numbers).toEqual(expected);
        expect(numbers.map(({ length }) => length)).not.toContain(0);
        expect(visible.stepCount).toBe(numbers.flat().length);
        const sections = visible.sections.map(({ number }) => number);
        expect(sections).toEqual(sections.map((_number, index) => index + 1));
      }),
    );
  });

  it('a step enables only selected actions, and shows only scopes that they need', () => {
    fc.assert(
      fc.property(anySelection(guide), anyWording, (selection, wording) => {
        const visible = shown(selection, wording);
        const order = guide.actions.map(({ id }) => id);
        for (const { enables, permissions } of steps(visible)) {
          const ids = enables.map(({ id }) => id);
          expect(ids).toEqual(order.filter((id) => ids.includes(id)));
          expect(selection.actions).toEqual(expect.arrayContaining(ids));
          if (selection.actions.length > 0) {
            expect(visible.permissions).toEqual(expect.arrayContaining([...permissions]));
          }
        }
      }),
    );
  });

  it('every step can be reached', () => {
    const every = fc.sample(fc.tuple(anySelection(guide), anyWording), { numRuns: 200, seed: 1 });
    const reached = new Set(
      every.flatMap(([selection, wording]) =>
        steps(shown(selection, wording)).map(({ step }) => step),
      ),
    );
    expect(reached.size).toBe(guide.sections.flatMap((section) => section.steps).length);
  });
});

type Words = readonly (string | Words)[];

/** The words of a text, with what stands in a list or a callout in an array of its own. */
function words(blocks: readonly Block[]): Words {
  return blocks.flatMap((block): Words => {
    if (block.kind === 'paragraph') return [block.children.map(plain).join('')];
    if (block.kind === 'list') return [block.items.flatMap((item) => words(item.children))];
    if (block.kind === 'snippet') return [block.text];
    return block.kind === 'callout' ? [words(block.children)] : [block.name];
  });
}

function plain(node: Inline): string {
  return node.kind === 'text' ? node.text : '';
}
