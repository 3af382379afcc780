import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '#domain/catalog/markdown.ts';
import { parseMarkdown } from './parse-markdown.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const strong = (...children: Inline[]): Inline => ({ kind: 'strong', children });
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children });

describe('a paragraph', () => {
  it('has text, strong, emphasis, code and links', () => {
    expect(
      parseMarkdown('Open **App *registrations***, `id`, [here](https://acme.example/a?b=c).'),
    ).toEqual([
      paragraph(
        text('Open '),
        strong(text('App '), { kind: 'emphasis', children: [text('registrations')] }),
        text(', '),
        { kind: 'code', text: 'id' },
        text(', '),
        { kind: 'link', href: 'https://acme.example/a?b=c', children: [text('here')] },
        text('.'),
      ),
    ]);
  });

  it('ends at an empty line, not at the end of a line', () => {
    expect(parseMarkdown('one\ntwo\n\nthree')).toEqual([
      paragraph(text('one two')),
      paragraph(text('three')),
    ]);
  });

  it('keeps entities and escapes as the characters they mean', () => {
    expect(parseMarkdown('Certificates &amp; secrets \\*not emphasis\\* 1 < 2')).toEqual([
      paragraph(text('Certificates & secrets *not emphasis* 1 < 2')),
    ]);
  });

  it('may be missing', () => {
    expect(parseMarkdown('')).toEqual([]);
    expect(parseMarkdown(' \n\n')).toEqual([]);
  });
});

describe('a placeholder', () => {
  it('stands for a value within a text', () => {
    expect(parseMarkdown('Give {{appName}} to {{ platformName }}.')).toEqual([
      paragraph(
        text('Give '),
        { kind: 'value', name: 'appName' },
        text(' to '),
        { kind: 'value', name: 'platformName' },
        text('.'),
      ),
    ]);
  });

  it('stands for a value within strong text and links too', () => {
    expect(
      parseMarkdown('**{{connectorName}}** [{{platformName}}](https://acme.example/)'),
    ).toEqual([
      paragraph(strong({ kind: 'value', name: 'connectorName' }), text(' '), {
        kind: 'link',
        href: 'https://acme.example/',
        children: [{ kind: 'value', name: 'platformName' }],
      }),
    ]);
  });

  it('that stands alone is a block, also within a list item and a callout', () => {
    const value: Block = { kind: 'value', name: 'redirectUri' };
    expect(parseMarkdown('{{redirectUri}}')).toEqual([value]);
    expect(parseMarkdown('1. Paste\n\n   {{redirectUri}}\n')).toEqual([
      {
        kind: 'list',
        ordered: true,
        items: [{ children: [paragraph(text('Paste')), value] }],
      },
    ]);
    expect(parseMarkdown('> [!NOTE]\n> Paste\n>\n> {{redirectUri}}')).toEqual([
      { kind: 'callout', tone: 'note', children: [paragraph(text('Paste')), value] },
    ]);
  });

  it('beside another one is no block', () => {
    expect(parseMarkdown('{{appName}}{{secretName}}')).toEqual([
      paragraph({ kind: 'value', name: 'appName' }, { kind: 'value', name: 'secretName' }),
    ]);
  });

  it('is plain text in code', () => {
    expect(parseMarkdown('`{{appName}}`')).toEqual([
      paragraph({ kind: 'code', text: '{{appName}}' }),
    ]);
  });

  it.each(['{{clientSecret}}', 'See {{tenant}}.', '**{{}}**', '{{when account=single}} once'])(
    'that no guide has is refused: %j',
    (markdown) => {
      expect(() => parseMarkdown(markdown)).toThrow(/^unknown placeholder \{\{/);
    },
  );
});

describe('a list', () => {
  it('is ordered or not, and nests', () => {
    expect(parseMarkdown('1. one\n   - inner\n2. two')).toEqual([
      {
        kind: 'list',
        ordered: true,
        items: [
          {
            children: [
              paragraph(text('one')),
              {
                kind: 'list',
                ordered: false,
                items: [{ children: [paragraph(text('inner'))] }],
              },
            ],
          },
          { children: [paragraph(text('two'))] },
        ],
      },
    ]);
  });

  it.each([
    ['- {{when scopes=Mail.Read,Mail.Send}} read', { scopes: ['Mail.Read', 'Mail.Send'] }],
    ['- {{when permissions=application}} read', { permissionType: 'application' }],
    ['- {{when account=multi  wording=earlier}}read', { accountType: 'multi', wording: 'earlier' }],
  ])('has items under a condition: %j', (markdown, when) => {
    expect(parseMarkdown(markdown)).toEqual([
      { kind: 'list', ordered: false, items: [{ when, children: [paragraph(text('read'))] }] },
    ]);
  });

  it('has items whose condition is followed by strong text', () => {
    const markdown = '1. {{when account=single}} **Name**: any\n2. **Next**';
    expect(parseMarkdown(markdown)).toEqual([
      {
        kind: 'list',
        ordered: true,
        items: [
          {
            when: { accountType: 'single' },
            children: [paragraph(strong(text('Name')), text(': any'))],
          },
          { children: [paragraph(strong(text('Next')))] },
        ],
      },
    ]);
  });

  it('keeps everything of an item under its condition', () => {
    expect(parseMarkdown('- {{when account=single}} Paste\n\n  {{appName}}')).toEqual([
      {
        kind: 'list',
        ordered: false,
        items: [
          {
            when: { accountType: 'single' },
            children: [paragraph(text('Paste')), { kind: 'value', name: 'appName' }],
          },
        ],
      },
    ]);
  });

  it.each([
    '- {{when }} x',
    '- {{when account}} x',
    '- {{when account=}} x',
    '- {{when moon=full}} x',
    '- {{when account=single account=multi}} x',
    '- {{when account=single=multi}} x',
    '- {{when account=single and wording=current}} x',
  ])('has no item under a condition that cannot be read: %j', (markdown) => {
    expect(() => parseMarkdown(markdown)).toThrow(/^cannot read the condition "/);
  });

  it('has conditions at the beginning of an item only', () => {
    expect(() => parseMarkdown('- read {{when account=single}}')).toThrow(/unknown placeholder/);
    expect(() => parseMarkdown('- **{{when account=single}}**')).toThrow(/unknown placeholder/);
  });
});

describe('a callout', () => {
  it.each(['note', 'caution', 'danger'])('has the tone %s', (tone) => {
    expect(parseMarkdown(`> [!${tone.toUpperCase()}]\n> **Mind** the gap.`)).toEqual([
      { kind: 'callout', tone, children: [paragraph(strong(text('Mind')), text(' the gap.'))] },
    ]);
  });

  it('may hold several blocks', () => {
    expect(parseMarkdown('> [!NOTE]\n> one\n>\n> - two')).toEqual([
      {
        kind: 'callout',
        tone: 'note',
        children: [
          paragraph(text('one')),
          { kind: 'list', ordered: false, items: [{ children: [paragraph(text('two'))] }] },
        ],
      },
    ]);
  });

  it.each(['> Mind', '> [!TIP]\n> Mind', '> [!note]\n> Mind', '> [!NOTE] Mind', '> - [!NOTE]'])(
    'without a known tone is refused: %j',
    (markdown) => {
      expect(() => parseMarkdown(markdown)).toThrow(
        'a quote must begin with [!NOTE], [!CAUTION], [!DANGER]',
      );
    },
  );
});

describe('text in a fence', () => {
  it('is to be copied as it is, under the name beside its language', () => {
    const markdown = '```json Array of roles\n[\n  "{{appName}}"\n]\n```';
    expect(parseMarkdown(markdown)).toEqual([
      { kind: 'snippet', label: 'Array of roles', text: '[\n  "{{appName}}"\n]' },
    ]);
    expect(parseMarkdown(`1. One\n\n   ${markdown.replaceAll('\n', '\n   ')}`)).toMatchObject([
      { items: [{ children: [{}, { kind: 'snippet', label: 'Array of roles' }] }] },
    ]);
  });

  it.each([
    ['```\ncode\n```', 1],
    ['one\n\n```json\ncode\n```', 3],
    ['```json Name\n```', 1],
    ['one\n\n    code', 3],
  ])('has a language, a name and a text, or is refused: %j', (markdown, line) => {
    expect(() => parseMarkdown(markdown)).toThrow(
      `line ${line} of the text: a fence needs a language, a name and a text`,
    );
  });

  it('names no placeholder that is not known', () => {
    expect(() => parseMarkdown('```sh Line\n{{nothing}}\n```')).toThrow(
      'unknown placeholder {{nothing}}',
    );
  });
});

describe('Markdown beyond that is refused, with its line', () => {
  it.each([
    ['one\n\n# Heading', 3, 'heading'],
    ['Heading\n===', 1, 'heading'],
    ['one\n\n<div>two</div>', 3, 'html'],
    ['one <br> two', 1, 'html'],
    ['<!-- note -->', 1, 'html'],
    ['one\n\n---', 3, 'thematicBreak'],
    ['![picture](https://acme.example/a.png)', 1, 'image'],
    ['[a][b]\n\n[b]: https://acme.example/', 1, 'linkReference'],
    ['one  \ntwo', 1, 'break'],
    ['one\n\na | b\n--|--\n1 | 2', 3, 'table'],
    ['| a |\n|:-:|\n', 1, 'table'],
    ['- one\n\n  > [!NOTE]\n  > x\n  >\n  > # deep', 6, 'heading'],
  ])('%j', (markdown, line, kind) => {
    expect(() => parseMarkdown(markdown)).toThrow(
      `line ${line} of the text: ${kind} is not part of a guide's Markdown`,
    );
  });

  it('but a text may have bars and dashes in it', () => {
    expect(parseMarkdown('a | b - c\n- d')).toHaveLength(2);
    expect(parseMarkdown('Pipe (|), dash (--)')).toEqual([paragraph(text('Pipe (|), dash (--)'))]);
  });
});
