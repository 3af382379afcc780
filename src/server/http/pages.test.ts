import { describe, expect, it } from 'vitest';
import { pageDataId } from '#contract/page.ts';
import { outlookGuide } from '../catalog/testing/real-catalog.ts';
import { type AppOptions, openApp } from './testing/open-app.ts';
import { realPages } from './testing/real-pages.ts';

const guidePath = '/guides/stackone/microsoftoutlook';

async function openPages(options: AppOptions = {}) {
  const app = await openApp({ web: await realPages(), ...options });
  const caller = app.stranger();
  return { ...app, caller, visit: (path: string) => caller.send('GET', path) };
}

/** What the page brings along for the browser. */
function dataOf(html: string): Record<string, unknown> {
  const block = new RegExp(
    `<script type="application/json" id="${pageDataId}">(.*?)</script>`,
    's',
  );
  return JSON.parse(block.exec(html)?.[1] ?? 'null');
}

/** What the renderer made. */
const markupOf = (html: string) => /<div id="root">(.*)<\/div>\s*<script/s.exec(html)?.[1] ?? '';

const stepsIn = (html: string) =>
  [...html.matchAll(/<h3 id="step-([a-z-]+)"/g)].map(([, id]) => id);

describe('a page', () => {
  it('is a document with title, description, markup and data', async () => {
    const { visit } = await openPages();
    const { status, headers, text } = await visit(guidePath);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(text.slice(0, 15)).toBe('<!doctype html>');
    expect(/<title>(.*)<\/title>/.exec(text)?.[1]).toBe(
      'Microsoft Outlook for StackOne · Scopewright',
    );
    expect(/name="description" content="([^"]*)"/.exec(text)?.[1]).toBe(
      (await outlookGuide()).summary,
    );
    expect(/<h1[^>]*>(.*?)<\/h1>/.exec(markupOf(text))?.[1]).toBe('Microsoft Outlook for StackOne');
    expect(text.match(/<!--(head|app|data)-->/g)).toBeNull();
  });

  it('asks for its own chunks beside the entry, each once', async () => {
    const { visit } = await openPages();
    const hrefs = (text: string) =>
      [...text.matchAll(/<link rel="modulepreload" crossorigin href="([^"]+)">/g)].map(
        ([, h]) => h,
      );
    expect(hrefs((await visit(guidePath)).text)).toEqual([
      '/assets/guide-page-1.js',
      '/assets/shared-2.js',
      '/assets/index-3.js',
    ]);
    expect(hrefs((await visit('/')).text)).toEqual([]);
  });

  it('is kept by nobody else, and asked for anew each time', async () => {
    const { visit } = await openPages();
    expect((await visit('/')).headers.get('cache-control')).toBe('private, no-cache');
  });

  it.each(['/pictures', '/diagnoses'])('for review is kept out of searches: %s', async (path) => {
    const { visit } = await openPages();
    expect((await visit(path)).headers.get('x-robots-tag')).toBe('noindex');
    expect((await visit('/')).headers.get('x-robots-tag')).toBeNull();
  });

  it('is compressed for those who can read that', async () => {
    const { caller } = await openPages();
    const headers = { 'accept-encoding': 'gzip, br' };
    const answer = await caller.send('GET', guidePath, { headers });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
    expect((await caller.send('GET', guidePath)).headers.get('content-encoding')).toBeNull();
  });

  it('knows the origin as configured, else as asked', async () => {
    const { visit } = await openPages();
    expect(dataOf((await visit('/')).text)['origin']).toBe('http://localhost');
    const configured = await openPages({ publicUrl: 'https://scopes.example' });
    const { text } = await configured.visit(`${guidePath}?actions=send_mail`);
    expect(dataOf(text)['origin']).toBe('https://scopes.example');
    expect(/value="(https:[^"]+)"/.exec(markupOf(text))?.[1]).toBe(
      `https://scopes.example${guidePath}?actions=send_mail`,
    );
  });

  it.each([
    ['dark', 'dark'],
    ['light', 'light'],
    ['"><script>', 'system'],
    ['', 'system'],
  ])('is in the theme of the cookie: %j', async (cookie, theme) => {
    const { caller } = await openPages();
    const headers = { cookie: `scopewright-theme=${cookie}` };
    const { text } = await caller.send('GET', '/', { headers });
    expect(/<html [^>]*>/.exec(text)?.[0]).toBe(`<html lang="en" data-theme="${theme}">`);
    expect(dataOf(text)['theme']).toBe(theme);
  });

  it('knows whether somebody is signed in', async () => {
    const { signIn, visit } = await openPages();
    expect(dataOf((await visit('/')).text)['session']).toEqual({ operator: null });
    const { text } = await (await signIn()).send('GET', '/');
    expect(dataOf(text)['session']).toMatchObject({ operator: { role: 'admin' } });
  });
});

describe('the page of a guide', () => {
  it('brings the guide along, and no other page does', async () => {
    const { visit } = await openPages();
    expect(dataOf((await visit(guidePath)).text)['guide']).toEqual(await outlookGuide());
    expect(dataOf((await visit('/')).text)['guide']).toBeUndefined();
  });

  it('is rendered whole when nothing is selected', async () => {
    const { visit } = await openPages();
    const { sections } = await outlookGuide();
    const { text } = await visit(guidePath);
    const always = sections
      .flatMap(({ steps }) => steps)
      .filter(({ when }) => when?.offlineAccess === undefined);
    expect(stepsIn(text)).toEqual(always.map(({ id }) => id));
    expect(text.match(/checked=""/g)).toBeNull();
  });

  it('is rendered for the selection in its query', async () => {
    const { visit } = await openPages();
    const { text } = await visit(`${guidePath}?actions=send_mail,get_attachment&separator=pipe`);
    expect(stepsIn(text)).toContain('mail-permissions');
    expect(stepsIn(text)).not.toContain('settings-permissions');
    expect(/<textarea[^>]*>(.*?)<\/textarea>/s.exec(text)?.[1]).toBe('Mail.Read|Mail.Send');
    expect(text.match(/checked=""/g)).toHaveLength(2);
  });
});

describe('a path that ends in slashes', () => {
  it.each([
    [`${guidePath}/?actions=send_mail&x=%20`, `${guidePath}?actions=send_mail&x=%20`],
    ['/profiles//', '/profiles'],
    ['//elsewhere.example/', '//elsewhere.example'],
    ['/%0d%0ax/', '/%0d%0ax'],
  ])('leads to the one without, at our own origin: %s', async (path, to) => {
    for (const [options, origin] of [
      [{}, 'http://localhost'],
      [{ publicUrl: 'https://scopes.example' }, 'https://scopes.example'],
    ] as const) {
      const { visit } = await openPages(options);
      const { status, headers } = await visit(path);
      expect([status, headers.get('location')]).toEqual([301, origin + to]);
    }
  });
});

describe('when the database is gone', () => {
  it('a guide can still be read, by an operator too', async () => {
    const { signIn, loseDatabase, log } = await openPages();
    const operator = await signIn();
    await loseDatabase();
    const { status, text } = await operator.send('GET', `${guidePath}?actions=send_mail`);
    expect(status).toBe(200);
    expect(stepsIn(text)).toContain('mail-permissions');
    expect(dataOf(text)['session']).toEqual({ operator: null });
    expect(log.filter((line) => line.includes('session unknown'))).toHaveLength(1);
  });
});

describe('a page that there is not', () => {
  it.each([
    '/nothing',
    '/guides/stackone',
    '/guides/stackone/nothing',
    '/guides/nothing/microsoftoutlook',
    '/guides/__proto__/constructor',
    '/guides/%E0%A4%A/x',
    '/%',
    '/%00',
    '/..%2f..%2fetc%2fpasswd',
    '//elsewhere.example/x',
    '/index.html',
    '/api/v2/catalog',
    '/assets/nothing.js',
  ])('is said to be missing, with a way back: %s', async (path) => {
    const { visit } = await openPages();
    const { status, text, headers } = await visit(path);
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(/<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1]).toBe('There is no such page');
    expect([...text.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href)).toContain(
      guidePath,
    );
  });
});

describe('a hostile address', () => {
  const attack = '</script><script>alert(1)</script><!--<img src=x onerror=alert(1)>"\'';
  const encoded = encodeURIComponent(attack);

  it.each([
    `${guidePath}?actions=${encoded}`,
    `${guidePath}?cloud=${encoded}&separator=${encoded}&permissions=${encoded}`,
    `${guidePath}?${encoded}=${encoded}`,
    `/${encoded}`,
    `/guides/${encoded}/${encoded}`,
    `/?x=${encoded}`,
  ])('becomes nothing but text: %#', async (path) => {
    const { visit } = await openPages();
    const { text } = await visit(path);
    const scripts = [...text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts).toEqual([
      `<script type="application/json" id="${pageDataId}">`,
      '<script type="module" src="/src/app/main.tsx">',
    ]);
    expect(text.match(/<img[^>]*onerror/g)).toBeNull();
    expect(dataOf(text)).toMatchObject({ theme: 'system' });
  });

  it('is told back as what it was', async () => {
    const { visit } = await openPages();
    const { text } = await visit(`${guidePath}?actions=%3Cb%3E%22%26`);
    expect(/No action of this connector is called (.*?)\. /.exec(text)?.[1]).toBe(
      '&lt;b&gt;&quot;&amp;',
    );
  });
});
