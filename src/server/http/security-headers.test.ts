import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp, type Web } from './app.ts';
import { type AppOptions, openApp } from './testing/open-app.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** What a portal chose as its logo can do even less. */
function policyOf(path: string): string {
  return (path === '/embed/logo' ? [...policy, 'sandbox'] : policy).join('; ');
}

/** Pages that are not there, beside files as a build leaves them. */
async function builtWeb(): Promise<Web> {
  const assets = await mkdtemp(join(tmpdir(), 'scopewright-assets-'));
  onTestFinished(() => rm(assets, { recursive: true, force: true }));
  await mkdir(join(assets, 'assets'));
  await writeFile(join(assets, 'assets', 'index-1.js'), 'plain');
  await writeFile(join(assets, 'assets', 'index-1.js.br'), 'brotli');
  await writeFile(join(assets, 'assets', 'index-1.js.gz'), 'gzip');
  await writeFile(join(assets, 'favicon.svg'), '<svg/>');
  await writeFile(join(assets, 'embed.js'), 'plain');
  await writeFile(join(assets, 'embed.js.br'), 'brotli');
  await writeFile(join(assets, 'manifest.json'), '{}');
  return {
    render: async () => ({ markup: '', title: '', description: '', status: 404, modules: [] }),
    shell: async () => '<!doctype html>',
    assets,
  };
}

async function openBuilt(publicUrl?: string, options: Pick<AppOptions, 'microsoftSignIn'> = {}) {
  const web = await builtWeb();
  const app = await openApp({ web, ...options, ...(publicUrl === undefined ? {} : { publicUrl }) });
  const caller = app.stranger();
  const visit = (path: string, headers = {}) => caller.send('GET', path, { headers });
  return { ...app, visit };
}

/** What every answer says, over https. */
const told = {
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'strict-transport-security': 'max-age=31536000',
};

/** Every method on every path, from here and from another site. */
function asksOf(paths: readonly string[]) {
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
  const sites = [{}, { 'sec-fetch-site': 'cross-site' }];
  return paths.flatMap((path) =>
    methods.flatMap((method) => sites.map((headers) => ({ path, method, headers }))),
  );
}

/** An address that a route answers: its patterns filled in. */
function sampleOf(path: string): string {
  return path
    .replaceAll(/:\w+\{\[0-9a-f-\]\{36\}\}/g, '0b9d2f5e-6c1a-4b7e-9d3f-8a2c4e6f1b05')
    .replace(':platform', 'stackone')
    .replaceAll(/:\w+(\{[^/]*\})?/g, 'microsoftoutlook')
    .replaceAll('*', 'x');
}

describe('every answer', () => {
  it.each([
    '/',
    '/assets/index-1.js',
    '/favicon.svg',
    '/healthz',
    '/api/v1/catalog',
    '/api/v1/nothing',
    '/api/v1/profiles',
  ])('says what a browser may do with it: %s', async (path) => {
    const { visit } = await openBuilt();
    const { headers } = await visit(path);
    expect(headers.get('content-security-policy')?.split('; ')).toEqual(policy);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    });
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('of every route there is says so, whoever asks, by whatever method', async () => {
    const { services, stranger, signIn } = await openBuilt('https://scopes.example');
    const web = await builtWeb();
    const routes = createApp(services, web).routes.map(({ path }) => sampleOf(path));
    // Other people's pages load it: see "the script of portals".
    const paths = [...new Set(routes)].filter((path) => path !== '/embed.js');
    expect(paths.length).toBeGreaterThan(25);
    const statuses = new Set<number>();
    for (const caller of [stranger(), await signIn()]) {
      for (const ask of asksOf([...paths, '/x/', '/profiles//', '/api/v1/nothing', '/%', '/%00'])) {
        const { status, headers } = await caller.send(ask.method, ask.path, ask);
        const name = `${ask.method} ${ask.path}`;
        expect(headers.get('content-security-policy'), name).toBe(policyOf(ask.path));
        expect(Object.fromEntries(headers), name).toMatchObject(told);
        statuses.add(status);
      }
    }
    // Of each kind some came by: found, made, moved, and refused in every way.
    for (const status of [200, 204, 301, 400, 401, 403, 404, 405]) {
      expect(statuses).toContain(status);
    }
  });

  it('binds to TLS where people come over https, and only there', async () => {
    const over = async (url: string) =>
      (await (await openBuilt(url)).visit('/')).headers.get('strict-transport-security');
    expect(await over('https://scopes.example')).toBe('max-age=31536000');
    expect(await over('http://scopes.example')).toBeNull();
  });

  it('of the API is kept by nobody', async () => {
    const { visit } = await openBuilt();
    for (const path of ['/api/v1/catalog', '/api/v1/profiles', '/api/v1/nothing']) {
      expect((await visit(path)).headers.get('cache-control'), path).toBe('no-store');
    }
  });
});

describe('signing in with Microsoft', () => {
  const microsoftSignIn = {
    clientId: '7c1f0b52-6a3e-4c07-9e7b-52d8f3a9c410',
    tenantId: '1100fa27-29e9-4fc6-a3ba-e8bb623fad36',
  };
  const opened = ['/sign-in', '/sign-in/microsoft'];
  const others = [
    '/',
    '/sign-in/',
    '/sign-in/microsoft/',
    '/sign-in/x',
    '/profiles',
    '/api/v1/session',
  ];

  it('lets the sign-in page ask where Microsoft is, and no other page', async () => {
    const { visit, simulator } = await openBuilt(undefined, { microsoftSignIn });
    const connectOf = async (path: string) =>
      (await visit(path)).headers
        .get('content-security-policy')
        ?.split('; ')
        .find((one) => one.startsWith('connect-src'));
    expect(await connectOf('/sign-in')).toBe(`connect-src 'self' ${simulator.url}`);
    for (const path of ['/sign-in/microsoft', ...others]) {
      expect(await connectOf(path), path).toBe("connect-src 'self'");
    }
  });

  it('lets Microsoft’s pages open the one that they lead back to, and no other', async () => {
    const { visit } = await openBuilt(undefined, { microsoftSignIn });
    const openerOf = async (path: string) =>
      (await visit(path)).headers.get('cross-origin-opener-policy');
    expect(await openerOf('/sign-in/microsoft')).toBe('unsafe-none');
    for (const path of ['/sign-in', ...others]) {
      expect(await openerOf(path), path).toBe('same-origin');
    }
    const { headers } = await visit('/sign-in/microsoft');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
  });

  it('opens nothing where it is not set up', async () => {
    const { visit } = await openBuilt();
    for (const path of opened) {
      const { headers } = await visit(path);
      expect(headers.get('content-security-policy')?.split('; '), path).toEqual(policy);
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
      expect(headers.get('cache-control'), path).toBe('private, no-cache');
    }
  });
});

describe('the script of portals', () => {
  it('is loaded by pages of any origin, and by nothing else of ours', async () => {
    const { visit } = await openBuilt();
    const open = {
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    };
    const { status, headers, text } = await visit('/embed.js');
    expect([status, text]).toEqual([200, 'plain']);
    expect(headers.get('content-type')).toMatch(/^text\/javascript\b/);
    expect(Object.fromEntries(headers)).toMatchObject({
      ...open,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'content-security-policy': policy.join('; '),
    });
    for (const path of ['/embed.js/', '/embed.js.br', '/embed.json', '/assets/index-1.js', '/']) {
      const other = await visit(path);
      expect(other.headers.get('access-control-allow-origin'), path).toBeNull();
      expect(other.headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
    }
  });

  it('opens no page that answers in its place where there are no built files', async () => {
    const { stranger } = await openApp();
    const { headers } = await stranger().send('GET', '/embed.js');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('is kept for five minutes, and then comes again only if it has changed', async () => {
    const { visit } = await openBuilt();
    const first = await visit('/embed.js', { 'accept-encoding': 'br' });
    expect([first.text, first.headers.get('cache-control')]).toEqual([
      'brotli',
      'public, max-age=300',
    ]);
    const tag = first.headers.get('etag') ?? '';
    const again = (headers: object) => visit('/embed.js', { 'if-none-match': tag, ...headers });
    const same = await again({ 'accept-encoding': 'br' });
    expect([same.status, same.text]).toEqual([304, '']);
    // Browsers ask it of this answer too.
    expect(Object.fromEntries(same.headers)).toMatchObject({
      etag: tag,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=300',
    });
    expect((await again({})).text).toBe('plain');
  });
});

describe('an asset', () => {
  it('with a hash in its name is kept for good, and the icon for an hour', async () => {
    const { visit } = await openBuilt();
    const cached = async (path: string) => (await visit(path)).headers.get('cache-control');
    expect(await cached('/assets/index-1.js')).toBe('public, max-age=31536000, immutable');
    expect(await cached('/favicon.svg')).toBe('public, max-age=3600');
  });

  it.each([
    ['br, gzip', 'br', 'brotli'],
    ['gzip', 'gzip', 'gzip'],
    ['', null, 'plain'],
  ])(
    'comes as it was compressed beforehand, for a browser that takes %j',
    async (accepted, encoding, text) => {
      const { visit } = await openBuilt();
      const answer = await visit('/assets/index-1.js', { 'accept-encoding': accepted });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.headers.get('content-type')).toMatch(/^text\/javascript\b/);
      expect(answer.text).toBe(text);
    },
  );

  it.each([
    '/manifest.json',
    '/assets/../manifest.json',
    '/assets/..%2fmanifest.json',
    '/assets/%2e%2e/manifest.json',
    '/assets/nothing.js',
  ])('is nothing else in the folder, nor above it: %s', async (path) => {
    const { visit } = await openBuilt();
    const { text, status, headers } = await visit(path);
    expect([text, status]).toEqual(['<!doctype html>', 404]);
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });
});
