import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { realCatalog, realCatalogDir } from './catalog/testing/real-catalog.ts';
import { ConfigError } from './config-error.ts';
import { startBuilt } from './start-built.ts';

/** What a build leaves, as small as it can be: the renderer says which page it was asked for. */
const files = {
  'package.json': '{ "type": "module" }',
  'server/render.js': `export const createPageRenderer = () => async (location) => ({
    markup: location, title: 'Built', description: '', status: 200, modules: ['page.tsx'],
  });`,
  'client/index.html': '<html data-theme="system"><!--head--><p><!--app--></p><!--data--></html>',
  'client/manifest.json': '{ "page.tsx": { "file": "assets/page-1.js" } }',
  'client/assets/page-1.js': 'hydrate()',
};

async function build() {
  const dist = await mkdtemp(join(tmpdir(), 'scopewright-dist-'));
  onTestFinished(() => rm(dist, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(dist, name)), { recursive: true });
    await writeFile(join(dist, name), text);
  }
  await cp(realCatalogDir, join(dist, 'catalog'), { recursive: true });
  const { guides } = await realCatalog();
  await writeFile(join(dist, 'catalog.json'), JSON.stringify({ guides, themes: [] }));
  return dist;
}

async function startForTest(environment: Record<string, string> = {}) {
  const dist = await build();
  const links: string[] = [];
  const started = await startBuilt({
    dist,
    environment: { PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: join(dist, 'data'), ...environment },
    practice: [{ label: 'L', story: 'S', clientId: 'I', clientSecret: 'P', tenant: 'T' }],
    onSignInLink: (link) => links.push(link),
  });
  onTestFinished(() => started.server.close());
  return { ...started, dist, links };
}

describe('a server on what was built', () => {
  it('renders pages into the document of the build, with the data and chunks they need', async () => {
    const { server } = await startForTest();
    const html = await (await fetch(`${server.url}/some/page?x=1`)).text();
    expect(html).toContain('<p>/some/page?x=1</p>');
    expect(html).toContain('<link rel="modulepreload" crossorigin href="/assets/page-1.js">');
    expect(html).toMatch(/"practice":\[\{"label":"L"/);
    expect(html).toContain('"actionCount":39');
  });

  it('serves the files of the build', async () => {
    const { server } = await startForTest();
    expect(await (await fetch(`${server.url}/assets/page-1.js`)).text()).toBe('hydrate()');
  });

  it('offers a sign-in link and says where the data is', async () => {
    const { links, data, dist, server } = await startForTest();
    expect(links[0]?.startsWith(`${server.url}/sign-in#`)).toBe(true);
    expect(data).toBe(join(dist, 'data'));
  });

  it('does not start with a configuration that is none', async () => {
    await expect(startForTest({ PORT: 'http' })).rejects.toThrow(ConfigError);
  });
});
