import { describe, expect, it } from 'vitest';
import { realCatalog } from '../catalog/testing/real-catalog.ts';
import { openApp } from './testing/open-app.ts';
import { realPages } from './testing/real-pages.ts';

const origin = 'https://scopes.example';
const guidePath = '/guides/stackone/microsoftoutlook';

async function openPages() {
  const app = await openApp({ web: await realPages(), publicUrl: origin });
  const caller = app.stranger();
  return { ...app, visit: (path: string) => caller.send('GET', path) };
}

const canonicalOf = (html: string) => /<link rel="canonical" href="([^"]*)" \/>/.exec(html)?.[1];
const robotsOf = (html: string) => /<meta name="robots" content="([^"]*)" \/>/.exec(html)?.[1];

describe('searches', () => {
  it('are told of every guide, at the address under which people reach them', async () => {
    const { visit } = await openPages();
    const robots = await visit('/robots.txt');
    expect(robots.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(robots.text).toContain(`\nSitemap: ${origin}/sitemap.xml\n`);
    const { text, headers } = await visit('/sitemap.xml');
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
    const { guides } = await realCatalog();
    expect([...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
      `${origin}/`,
      ...guides.map((guide) => `${origin}/guides/${guide.platform.id}/${guide.connector.id}`),
    ]);
  });

  it.each([
    ['/', '/'],
    ['/?x=1', '/'],
    [guidePath, guidePath],
    [`${guidePath}?actions=send_mail&cloud=china`, guidePath],
    [`${guidePath}/review?actions=send_mail`, `${guidePath}/review`],
  ])('may keep a page under one address, whatever is chosen: %s', async (path, canonical) => {
    const { visit } = await openPages();
    const { text, headers } = await visit(path);
    expect([canonicalOf(text), robotsOf(text)]).toEqual([origin + canonical, undefined]);
    expect(headers.get('x-robots-tag')).toBeNull();
  });

  it.each([`${guidePath}.md`, `${guidePath}/review.md`])(
    'are led from Markdown to the page that says the same: %s',
    async (path) => {
      const { visit } = await openPages();
      const { headers } = await visit(`${path}?actions=send_mail`);
      const page = path.replace('.md', '');
      expect(headers.get('link')).toBe(`<${origin}${page}>; rel="canonical"`);
    },
  );

  it.each([
    '/profiles',
    '/profiles/deleted',
    '/profiles/0b9d2f5e-6c1a-4b7e-9d3f-8a2c4e6f1b05',
    '/links',
    '/links/new',
    '/audit-log',
    '/api-keys',
    '/webhooks',
    '/sessions',
    '/sign-in',
    '/pictures',
    '/diagnoses',
    '/nothing',
    `${guidePath}?setup=x`,
    `${guidePath}/review?setup=x`,
    '/setup/x',
  ])('may keep nothing of %s', async (path) => {
    const { visit } = await openPages();
    const { text, headers } = await visit(path);
    expect([canonicalOf(text), robotsOf(text)]).toEqual([undefined, 'noindex']);
    expect(headers.get('x-robots-tag')).toMatch(/^noindex/);
  });
});
