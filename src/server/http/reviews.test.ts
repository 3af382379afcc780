import fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { requiredPermissions } from '#domain/permissions/required-permissions.ts';
import { reviewMarkdown } from '#domain/review/review-markdown.ts';
import { reviewWords } from '#domain/review/review-words.ts';
import { securityReview } from '#domain/review/security-review.ts';
import { defaultSelection } from '#domain/selection/selection.ts';
import { anySelection } from '#domain/selection/testing/any-selection.ts';
import { realCatalog } from '../catalog/testing/real-catalog.ts';
import { openApp } from './testing/open-app.ts';
import { realPages } from './testing/real-pages.ts';

const { headings } = reviewWords;
const path = '/guides/stackone/microsoftoutlook/review';
const query = '?actions=list_messages,send_mail&strategy=fewest';

/** Any selection of any guide of the catalog that ships. */
async function anyChoice() {
  const { guides } = await realCatalog();
  return fc
    .constantFrom(...guides)
    .chain((guide) => fc.tuple(fc.constant(guide), anySelection(guide)));
}

function plainText(node: Nodes | undefined): string {
  if (node === undefined) return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

const headingsOf = (nodes: readonly RootContent[], depth: number) =>
  nodes.flatMap((node) => (node.type === 'heading' && node.depth === depth ? [node] : []));

describe('the security review of the catalog that ships', () => {
  it('tells every permission once, and asks for none that does not exist', async () => {
    fc.assert(
      fc.property(await anyChoice(), ([guide, selection]) => {
        const review = securityReview(guide, selection);
        if (review === undefined) return;
        const { leftOut, covered, closed } = review.notAsked;
        const told = [...review.permissions, ...leftOut, ...covered, ...closed];
        const offered = guide.permissions.filter((one) => one[selection.permissionType]);
        expect(told.map(({ name }) => name).sort()).toEqual(offered.map((one) => one.name).sort());
        const ghosts = review.ghosts.map(({ name }) => name);
        expect(told.filter(({ name }) => ghosts.includes(name))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('says why each permission is there, or what would do without it', async () => {
    fc.assert(
      fc.property(await anyChoice(), ([guide, selection]) => {
        for (const one of securityReview(guide, selection)?.permissions ?? []) {
          expect(one.actions.length, one.name).toBeGreaterThan(0);
          expect(one.onlyFor.length + one.replaceableBy.length, one.name).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('promises nothing that a permission breaks', async () => {
    fc.assert(
      fc.property(await anyChoice(), ([guide, selection]) => {
        const review = securityReview(guide, selection);
        if (review === undefined) return;
        const asked = review.permissions.map(({ permission }) => permission);
        if (review.limits.includes('changes-nothing')) {
          expect(asked.filter(({ access }) => access === 'write')).toEqual([]);
        }
        if (review.limits.includes('sends-no-mail')) {
          expect(asked.filter(({ name }) => name.startsWith('Mail.Send'))).toEqual([]);
        }
        const areas = review.data.map(({ area }) => area);
        expect(review.untouched.filter((area) => areas.includes(area))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a security review as Markdown', () => {
  const options = { origin: 'https://s.example', given: {} };

  it('has the sections of the page and every permission, for any selection of any guide', async () => {
    fc.assert(
      fc.property(await anyChoice(), ([guide, selection]) => {
        const markdown = reviewMarkdown(guide, selection, options);
        expect(markdown).not.toMatch(/\{\{|undefined|\n{3}/);
        const nodes = fromMarkdown(markdown).children;
        expect(headingsOf(nodes, 1).map(plainText)).toEqual([
          `Security review: ${guide.connector.name} for ${guide.platform.name}`,
        ]);
        if (selection.actions.length === 0) {
          expect(plainText(nodes[1])).toContain(reviewWords.nothingChosen);
          return;
        }
        const names = requiredPermissions(guide, selection).map(({ name }) => name);
        const asked = headingsOf(nodes, 3).map(({ children: [name] }) => plainText(name));
        expect(asked.filter((name) => name !== 'offline_access')).toEqual(names);
        expect(headingsOf(nodes, 2).map(plainText)).toEqual(
          Object.values(headings).filter((one) => one !== headings.permissions || names.length > 0),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('shows what the administrator has entered, and no example instead', async () => {
    const guide = (await realCatalog()).findGuide('custom', 'microsoftoutlook');
    if (guide === undefined) throw new Error('The catalog has no custom guide');
    const selection = { ...defaultSelection(guide), actions: ['microsoftoutlook_send_mail'] };
    const without = reviewMarkdown(guide, selection, options);
    expect(without).toContain(`**Redirect URI:** ${reviewWords.unknownValue}\n`);
    expect(without).not.toContain('contoso');
    const given = { callback: 'https://we.example/back', app: 'Ours', platform: 'We' };
    const filled = reviewMarkdown(guide, selection, { ...options, given });
    expect(filled).toContain('**Asked by:** We\n');
    expect(filled).toContain('We gets it too.');
    expect(filled).toContain('**App name:** `Ours`\n');
    expect(filled).toContain('**Redirect URI:** `https://we.example/back`\n');
  });

  it('explains what a platform’s guide names and Microsoft Graph does not have', async () => {
    const { stranger } = await openApp();
    const ghostly = '/guides/frontegg/outlook/review.md?actions=mailfolders_read';
    const { text } = await stranger().send('GET', ghostly);
    expect(text).toContain('None: nothing of what is chosen exists in Microsoft Graph.');
    expect(text).toContain('MailFolders.Read: named by Frontegg’s guide, and not asked for.');
    expect(text).not.toContain(`## ${headings.permissions}`);
  });

  it('comes for the query of the page', async () => {
    const { stranger } = await openApp();
    const { status, headers, text } = await stranger().send('GET', `${path}.md${query}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(text).toContain('# Security review: Microsoft Outlook for StackOne\n');
    expect(text).toContain('### `Mail.ReadBasic`: Read user basic mail\n');
    expect(text).toContain('**can change or send**');
    expect(text).toContain(`<http://localhost${path}${query}>`);
  });
});

describe('the page of a security review', () => {
  it('is rendered for the selection in its query, and brings its guide along', async () => {
    const { stranger } = await openApp({ web: await realPages() });
    const { status, text } = await stranger().send('GET', path + query);
    expect(status).toBe(200);
    const title = 'Security review: Microsoft Outlook for StackOne';
    expect(/<title>(.*)<\/title>/.exec(text)?.[1]).toBe(`${title} · Scopewright`);
    expect(/<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1]).toBe(title);
    expect([...text.matchAll(/<h3[^>]*>(.*?)<\/h3>/g)].map(([, name]) => name)).toEqual([
      'Mail.ReadBasic',
      'Mail.Send',
      'offline_access',
    ]);
    expect(text).toContain('href="/guides/stackone/microsoftoutlook?actions=list_messages');
    expect(text).toContain('"connector":{"id":"microsoftoutlook"');
  });

  it('leads back to the guide when nothing is chosen', async () => {
    const { stranger } = await openApp({ web: await realPages() });
    const { text } = await stranger().send('GET', `${path}?cloud=china&actions=fly`);
    expect(text).toContain(reviewWords.nothingChosen);
    expect(text).toContain('href="/guides/stackone/microsoftoutlook?cloud=china"');
    expect(text).toContain('No action of this connector is called fly.');
    expect([...text.matchAll(/<h2/g)]).toEqual([]);
  });

  it('says the sentences of its Markdown', async () => {
    const { stranger } = await openApp({ web: await realPages() });
    const page = (await stranger().send('GET', path + query)).text;
    const { text } = await stranger().send('GET', `${path}.md${query}`);
    const items = fromMarkdown(text)
      .children.flatMap((node) => (node.type === 'list' ? node.children : []))
      .map(plainText)
      .filter((item) => !/^Level|^Approved|:$/.test(item));
    const words = (told: string) => told.replaceAll(/<!--.*?-->|<[^>]+>|\W/g, '');
    expect(items.length).toBeGreaterThan(30);
    const told = words(page.replaceAll(/&amp;|&gt;|&#x27;/g, ''));
    expect(items.filter((item) => !told.includes(words(item)))).toEqual([]);
  });

  it.each(['/guides/stackone/nothing/review', '/guides/nothing/microsoftoutlook/review'])(
    'is not there for a guide that does not exist: %s',
    async (missing) => {
      const { stranger } = await openApp({ web: await realPages() });
      for (const ending of ['', '.md']) {
        const { status, text } = await stranger().send('GET', missing + ending);
        expect(status).toBe(404);
        expect(/<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1]).toBe('There is no such page');
      }
    },
  );
});
