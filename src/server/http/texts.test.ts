import fc from 'fast-check';
import type { Nodes, Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { guideMarkdown } from '#domain/guide/guide-markdown.ts';
import { code, escaped, plainStart } from '#domain/guide/markdown-text.ts';
import { visibleGuide } from '#domain/guide/visible-guide.ts';
import { anySelection } from '#domain/selection/testing/any-selection.ts';
import { realCatalog } from '../catalog/testing/real-catalog.ts';
import { openApp } from './testing/open-app.ts';

const marks = fc.constantFrom(
  ...'\\`*_{}[]<>()#+-.!|~&;:=1 \n'.split(''),
  'word',
  '&amp;',
  '1.',
  '- ',
);
const anyText = fc
  .array(marks, { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('').replaceAll(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

const parsed = (markdown: string): RootContent[] => fromMarkdown(markdown).children;

function plainText(node: Nodes | undefined): string {
  if (node === undefined) return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

describe('text in Markdown', () => {
  it('means nothing but itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const nodes = parsed(plainStart(escaped(text)));
        expect(nodes.map(({ type }) => type)).toEqual(['paragraph']);
        const [paragraph] = nodes as Paragraph[];
        expect(paragraph?.children.map(({ type }) => type)).toEqual(['text']);
        expect(plainText(paragraph)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('is code where it is to be copied, whatever it holds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [paragraph] = parsed(`x ${code(text)}`) as Paragraph[];
        expect(paragraph?.children.at(-1)).toMatchObject({ type: 'inlineCode', value: text });
      }),
      { numRuns: 500 },
    );
  });
});

describe('a guide as Markdown', () => {
  it('has the headings of the page, for any selection of any guide', async () => {
    const { guides } = await realCatalog();
    fc.assert(
      fc.property(
        fc
          .constantFrom(...guides)
          .chain((guide) => fc.tuple(fc.constant(guide), anySelection(guide))),
        ([guide, selection]) => {
          const options = { origin: 'https://s.example', wording: 'current', given: {} } as const;
          const text = guideMarkdown(guide, selection, options);
          const headings = parsed(text).flatMap((node) =>
            node.type === 'heading' ? [`${node.depth} ${plainText(node)}`] : [],
          );
          const { sections } = visibleGuide(guide, selection, 'current');
          expect(headings).toEqual([
            `1 ${guide.connector.name} for ${guide.platform.name}`,
            ...sections.flatMap(({ number, title, steps }) => [
              `2 ${number}. ${title}`,
              ...steps.map((visible) => `3 ${visible.number} ${visible.step.title}`),
            ]),
          ]);
          expect(text).not.toMatch(/\{\{|undefined|\n{3}/);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('comes for the query of the page, with its scopes and the way back', async () => {
    const { stranger } = await openApp();
    const path = '/guides/stackone/microsoftoutlook';
    const query = '?actions=list_messages,send_mail&separator=comma';
    const { status, headers, text } = await stranger().send('GET', `${path}.md${query}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(text).toContain('# Microsoft Outlook for StackOne\n');
    expect(text).toContain('- **Scopes** (2): `Mail.ReadBasic`, `Mail.Send`\n');
    expect(text).toContain(`(<http://localhost${path}${query}>)`);
    expect(text).toContain('`Mail.ReadBasic,Mail.Send`');
  });

  it('is not there for a guide that does not exist', async () => {
    const { stranger } = await openApp({
      web: {
        render: async () => ({ markup: '', title: '', description: '', status: 404, modules: [] }),
        shell: async () => '<!doctype html>',
        assets: undefined,
      },
    });
    const { status, headers } = await stranger().send('GET', '/guides/stackone/nothing.md');
    expect(status).toBe(404);
    expect(headers.get('content-type')).toContain('text/html');
  });
});

describe('the list for those who read no HTML', () => {
  it('names every guide and its security review with the address of the Markdown', async () => {
    const { stranger } = await openApp();
    const { guides } = await realCatalog();
    const { headers, text } = await stranger().send('GET', '/llms.txt');
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    for (const { platform, connector } of guides) {
      const address = `http://localhost/guides/${platform.id}/${connector.id}.md`;
      const name = `${connector.name} for ${platform.name}`;
      expect(text).toContain(`- [${name}](${address}): `);
      const review = address.replace(/\.md$/, '/review.md');
      expect(text).toContain(`- [Security review of ${name}](${review}): `);
    }
  });
});
