import { describe, expect, it } from 'vitest';
import { type PageData, pageDataId, type RenderedPage } from '#contract/page.ts';
import { createShell, fillTemplate } from './shell.ts';

const template = `<!doctype html>
<html lang="en" data-theme="system"><head>
<title>Template</title><meta name="description" content="" /><!--head--></head>
<body><div id="root"><!--app--></div><!--data--></body></html>`;

const data: PageData = {
  origin: 'http://localhost',
  theme: 'dark',
  session: { operator: null },
  signIn: null,
  guides: [],
};

const page: RenderedPage = {
  markup: '<main>Page</main>',
  title: 'Title',
  description: 'Description',
  status: 200,
  modules: ['page.tsx'],
};

const fill = (change: Partial<RenderedPage>, changedData: Partial<PageData> = {}, head = '') =>
  fillTemplate(template, { ...page, ...change }, { data: { ...data, ...changedData }, head });

describe('filling the template', () => {
  it('puts each thing into its place', () => {
    expect(fill({}, {}, '<link>')).toBe(`<!doctype html>
<html lang="en" data-theme="dark"><head>
<title>Title</title><meta name="description" content="Description" /><meta name="robots" content="noindex" /><link></head>
<body><div id="root"><main>Page</main></div><script type="application/json" id="${pageDataId}">${JSON.stringify(data)}</script></body></html>`);
  });

  it.each(['$&', '$$', "$'", '$`', '$1', '$<name>'])('takes %s as it stands', (pattern) => {
    const html = fill(
      { markup: `m${pattern}m`, title: pattern, description: pattern },
      { origin: pattern },
      `h${pattern}h`,
    );
    const escaped = pattern.replaceAll('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;');
    expect(html).toContain(`<title>${escaped}</title>`);
    expect(html).toContain(`content="${escaped}"`);
    expect(html).toContain(`>m${pattern}m<`);
    expect(html).toContain(`h${pattern}h</head>`);
    const json = /json" id="[^"]+">(.*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(json).origin).toBe(pattern);
  });

  it('escapes title and description', () => {
    const html = fill({ title: '</title><b>&', description: '"><b>&' });
    expect(html).toContain('<title>&lt;/title&gt;&lt;b&gt;&amp;</title>');
    expect(html).toContain('content="&quot;&gt;&lt;b&gt;&amp;"');
  });

  it.each([
    '</script><script>alert(1)</script>',
    '<!--<script>',
    ']]>',
    '\u2028\u2029',
    '</SCRIPT >',
  ])('keeps data within its own element: %j', (text) => {
    const html = fill({}, { origin: text });
    const block = html.slice(html.indexOf('<script'), html.indexOf('</body>'));
    expect(block.match(/</g)).toHaveLength(2);
    const json = block.replace(/^<script[^>]*>/, '').replace(/<\/script>$/, '');
    expect(JSON.parse(json)).toEqual({ ...data, origin: text });
  });
});

describe('a shell', () => {
  const manifest = {
    'page.tsx': { file: 'assets/page.js', imports: ['a.js', 'b.js'] },
    'a.js': { file: 'assets/a.js', imports: ['b.js'] },
    'b.js': { file: 'assets/b.js', imports: ['a.js'] },
    'other.tsx': { file: 'assets/other.js' },
  };

  it('preloads what the page needs, each once, even if the imports go round', async () => {
    const html = await createShell(template, manifest)(
      { ...page, modules: ['b.js', 'page.tsx'] },
      data,
    );
    const files = [...html.matchAll(/<link rel="modulepreload" crossorigin href="([^"]+)">/g)];
    expect(files.map(([, href]) => href)).toEqual([
      '/assets/b.js',
      '/assets/a.js',
      '/assets/page.js',
    ]);
  });

  it('gives a still page its own script and none of the app, and most have none', async () => {
    const whole = template.replace(
      '</body>',
      '<script type="module" src="/app.js"></script></body>',
    );
    const shell = createShell(whole, manifest);
    const still = { ...data, still: { kind: 'microsoft-return' } } as const;
    const html = await shell({ ...page, modules: ['other.tsx'] }, still);
    expect(html.match(/<script.*?>/g)).toEqual(['<script type="module" src="/assets/other.js">']);
    expect(html).not.toContain('modulepreload');
    expect(await shell({ ...page, modules: [] }, still)).not.toContain('<script');
  });

  it('preloads nothing for a page that the build does not know', async () => {
    const html = await createShell(template, manifest)({ ...page, modules: ['new.tsx'] }, data);
    expect(html).not.toContain('modulepreload');
  });
});
