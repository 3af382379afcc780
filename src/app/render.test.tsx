import { describe, expect, it, vi } from 'vitest';
import type { Role } from '#contract/access.ts';
import type { PageData } from '#contract/page.ts';
import { guideForTest } from '#domain/catalog/testing/guide-for-test.ts';
import { createPageRenderer } from './render.tsx';

const guidePath = '/guides/acme/sample';

const data: PageData = {
  origin: 'https://scopes.example',
  theme: 'system',
  session: { operator: null },
  signIn: null,
  guides: [
    {
      platform: { id: 'acme', name: 'Acme' },
      connector: { id: 'sample', name: 'Sample Notes' },
      summary: 'Connects notes.',
      choice: 'actions',
      actionCount: 5,
      outcome: 'credentials',
    },
  ],
};

const render = createPageRenderer();
const renderHome = (location: string) => render(location, data);
const renderGuide = (query: string) => render(guidePath + query, { ...data, guide: guideForTest });

/** The source of a page, by its name. */
const moduleOf = (name: string) =>
  `src/app/pages/${name === 'further' ? 'further-routes.ts' : `${name}-page.tsx`}`;

/** What stands in each element that a pattern finds, without the tags in it. */
const textsOf = (markup: string, pattern: RegExp) =>
  [...markup.matchAll(pattern)].map(([, inner = '']) =>
    inner.replaceAll(/<!--.*?-->|<[^>]+>/g, '').trim(),
  );

const headingsIn = (markup: string) => textsOf(markup, /<h3[^>]*>(.*?)<\/h3>/gs);

/** Each action of the panel with whether it is ticked. */
function actionsIn(markup: string): [string, boolean][] {
  return [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)]
    .map(([, row = '']) => row)
    .filter((row) => row.includes('type="checkbox"'))
    .map((row) => [textsOf(row, /<label[^>]*>(.*?)<\/label>/gs)[0] ?? '', /\schecked/.test(row)]);
}

const scopeBoxIn = (markup: string) => textsOf(markup, /<textarea[^>]*>(.*?)<\/textarea>/gs);

/** The chosen option of each select. */
const chosenIn = (markup: string) =>
  textsOf(markup, /<option[^>]* selected=""[^>]*>(.*?)<\/option>/gs);

describe('the page of a guide', () => {
  it('is named after the guide', async () => {
    expect(await renderGuide('')).toMatchObject({
      title: 'Sample Notes for Acme · Scopewright',
      description: 'Connects notes.',
      status: 200,
      modules: ['src/app/pages/guide-page.tsx'],
    });
  });

  it('shows the whole guide and no scope when nothing is chosen', async () => {
    const { markup } = await renderGuide('');
    expect(headingsIn(markup)).toEqual([
      '1.1Title of sign-in',
      '1.2Title of choose-single',
      '2.1Title of limit-sending',
      '3.1Title of tick-notes',
      '3.2Title of confirm-current',
      '4.1Title of read-on',
      '4.2Title of test',
    ]);
    expect(scopeBoxIn(markup)).toEqual(['']);
    expect(actionsIn(markup).filter(([, checked]) => checked)).toEqual([]);
  });

  it('shows the choice of its query', async () => {
    const { markup } = await renderGuide(
      '?actions=write_note,get_note&account=multi&cloud=china&separator=semicolon',
    );
    expect(actionsIn(markup)).toEqual([
      ['Label of list_notes', false],
      ['Label of get_note', true],
      ['Label of write_note', true],
      ['Label of send_note', false],
      ['Label of sample_note', false],
    ]);
    expect(scopeBoxIn(markup)).toEqual(['Note.Read;Note.Write']);
    expect(headingsIn(markup)).toContain('1.2Title of choose-multi');
    expect(headingsIn(markup)).not.toContain('2.1Title of limit-sending');
    expect(chosenIn(markup)).toEqual(
      expect.arrayContaining(['Multiple tenants', 'China (21Vianet)', 'Semicolon']),
    );
  });

  it('shows the example of a value that nobody has given yet, and room to ask for it', async () => {
    const { markup } = await render(guidePath, {
      ...data,
      guide: {
        ...guideForTest,
        asks: [
          { id: 'host', label: 'Host', hint: 'Yours.', example: 'host.example', kind: 'host' },
        ],
        roleNotice: [{ kind: 'value', name: 'host' }],
      },
    });
    expect(textsOf(markup, /<code[^>]*>(.*?)<\/code>/gs)).toContain('host.example');
    expect(markup.match(/Copy host/g)).not.toBeNull();
    expect(textsOf(markup, /<h2[^>]*>(.*?)<\/h2>/gs)).toContain('Your values');
  });

  it('has everything chosen where nothing can be', async () => {
    const { markup } = await render(guidePath, {
      ...data,
      guide: { ...guideForTest, choice: 'fixed' },
    });
    expect(actionsIn(markup)).toEqual([]);
    expect(scopeBoxIn(markup)).toEqual(['Note.Read,Note.Write,Note.Send']);
    expect(textsOf(markup, /<h2[^>]*>(.*?)<\/h2>/gs)).toContain('What Acme takes');
  });

  it('links to the same choice in its one form', async () => {
    const { markup } = await renderGuide('?separator=comma&actions=get_note,list_notes&x=y');
    expect(/value="(https:[^"]+)"/.exec(markup)?.[1]).toBe(
      `https://scopes.example${guidePath}?actions=list_notes,get_note`,
    );
  });

  it('opens the admin center of the chosen cloud', async () => {
    const hosts = async (query: string) => {
      const { markup } = await render(guidePath + query, {
        ...data,
        guide: {
          ...guideForTest,
          sections: guideForTest.sections.map((section) => ({
            ...section,
            steps: section.steps.map((step) => ({ ...step, opens: 'overview' as const })),
          })),
        },
      });
      return new Set([...markup.matchAll(/href="(https:\/\/entra[^/]+)/g)].map(([, host]) => host));
    };
    expect(await hosts('')).toEqual(new Set(['https://entra.microsoft.com']));
    expect(await hosts('?cloud=china')).toEqual(new Set(['https://entra.microsoftonline.cn']));
  });

  it('names what the query asked for in vain', async () => {
    const { markup } = await renderGuide('?actions=fly,get_note&cloud=moon');
    expect(markup.match(/No action of this connector is called fly\./)).not.toBeNull();
    expect(markup.match(/does not offer cloud=moon\./)).not.toBeNull();
    expect(actionsIn(markup)[1]).toEqual(['Label of get_note', true]);
  });

  it('escapes what strangers wrote into the query', async () => {
    const attack = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';
    const encoded = encodeURIComponent(attack);
    const { markup } = await renderGuide(`?actions=${encoded}&cloud=${encoded}`);
    expect(markup.match(/<script|<img[^>]*onerror/gi)).toBeNull();
    expect(markup.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;&quot;/g)).toHaveLength(2);
  });

  it('escapes what stands in the guide, too', async () => {
    const title = '<b>"Tick" & go</b>';
    const body = [
      { kind: 'paragraph' as const, children: [{ kind: 'text' as const, text: title }] },
    ];
    const { markup } = await render(guidePath, {
      ...data,
      guide: {
        ...guideForTest,
        sections: [{ id: 'one', title, steps: [{ id: 'step', title, body, form: 'credentials' }] }],
      },
    });
    expect(markup.match(/<b>/)).toBeNull();
    expect(markup.match(/&lt;b&gt;&quot;Tick&quot; &amp; go&lt;\/b&gt;/g)?.length).toBeGreaterThan(
      1,
    );
  });

  it.each([
    '?actions=%E0%A4%A',
    '?%',
    `?actions=${'x'.repeat(20_000)}`,
    '?actions=%00',
    '?a=b?c=d#e',
  ])('bears a query that is none: %#', async (query) => {
    const { status, markup } = await renderGuide(query);
    expect(status).toBe(200);
    expect(headingsIn(markup)).toHaveLength(7);
  });
});

describe('the page of a security review', () => {
  const renderReview = (query: string) =>
    render(`${guidePath}/review${query}`, { ...data, guide: guideForTest });

  it('is named after it', async () => {
    expect(await renderReview('?actions=get_note')).toMatchObject({
      title: 'Security review: Sample Notes for Acme · Scopewright',
      status: 200,
      modules: ['src/app/pages/review-page.tsx'],
    });
  });

  it('shows the permissions of its query, and what they are for', async () => {
    const { markup } = await renderReview('?actions=get_note,send_note');
    expect(headingsIn(markup)).toEqual(['Note.Read', 'Note.Send']);
    expect(markup.match(/For 1 action<!-- -->: <!-- -->Label of send_note/g)).toHaveLength(1);
    expect(textsOf(markup, /<h2[^>]*>(.*?)<\/h2>/gs)).toHaveLength(8);
  });

  it('escapes what stands in the guide', async () => {
    const name = '<b>"Acme" & sons</b>';
    const platform = { ...guideForTest.platform, name };
    const { markup } = await render(`${guidePath}/review?actions=get_note`, {
      ...data,
      guide: { ...guideForTest, platform },
    });
    expect(markup.match(/<b>/)).toBeNull();
    expect(markup.match(/&lt;b&gt;&quot;Acme&quot; &amp; sons&lt;\/b&gt;/g)).not.toBeNull();
  });
});

describe('other pages', () => {
  it.each([
    ['/', ['home']],
    ['/guides/acme/sample/review', ['review']],
    ['/sign-in', ['further', 'sign-in']],
    ['/sessions', ['further', 'sessions']],
    ['/profiles', ['further', 'profiles']],
    ['/profiles/', ['further', 'profiles']],
    ['/profiles/deleted', ['further', 'deleted-profiles']],
    ['/profiles/some-id', ['further', 'profile']],
    ['/links', ['further', 'links']],
    ['/links/new', ['further', 'new-link']],
    ['/audit-log', ['further', 'audit-log']],
    ['/api-keys', ['further', 'api-keys']],
    ['/webhooks', ['further', 'webhooks']],
  ])('live at %s, in chunks of their own', async (location, names) => {
    const page = await renderHome(location);
    expect(page).toMatchObject({ status: 200, modules: names.map(moduleOf) });
    expect(page.title).toContain('Scopewright');
  });

  it('lead to the guides that there are', async () => {
    const { markup } = await renderHome('/');
    expect(/<a [^>]*href="\/guides\/acme\/sample"/.exec(markup)).not.toBeNull();
  });

  it.each([
    '/nothing',
    '/guides',
    '/guides/acme',
    '/guides/acme/other',
    '/guides/other/sample',
    '/guides/acme/sample/more',
    '/Profiles',
    '/profiles/a/b',
    '/links/x',
    '/%E0%A4%A',
    '/<script>alert(1)</script>',
  ])('are said to be missing at %s', async (location) => {
    const { status, modules, markup } = await renderHome(location);
    expect(status).toBe(404);
    expect(modules).toEqual(['further', 'not-found'].map(moduleOf));
    expect(textsOf(markup, /<h1[^>]*>(.*?)<\/h1>/gs)).toEqual(['There is no such page']);
    expect(markup.match(/<script/i)).toBeNull();
  });
});

describe('a page for operators', () => {
  const renderFor = (role: Role, location: string) =>
    render(location, {
      ...data,
      session: { operator: { id: 'olga', name: 'Olga', role } },
    });
  const bodyOf = (markup: string) => markup.slice(markup.indexOf('<main'));

  it.each([
    ['reader', ['Profiles']],
    ['operator', ['Profiles', 'Setup links']],
    ['admin', ['Profiles', 'Setup links', 'Audit log', 'API keys', 'Webhooks']],
  ] as const)('leads a %s to what that role has something of', async (role, names) => {
    const { markup } = await renderFor(role, '/profiles');
    const [nav = ''] = /<nav.*?<\/nav>/s.exec(markup) ?? [];
    expect(textsOf(nav, /<a[^>]*>(.*?)<\/a>/gs)).toEqual(names);
    expect(textsOf(nav, /<a[^>]*aria-current="page"[^>]*>(.*?)<\/a>/gs)).toEqual(['Profiles']);
  });

  it.each([
    ['/links', 'reader', 'Setup links are for operators'],
    ['/links/new', 'reader', 'Setup links are for operators'],
    ['/audit-log', 'operator', 'The audit log is for admins'],
    ['/api-keys', 'operator', 'API keys are for admins'],
    ['/webhooks', 'operator', 'Webhooks are for admins'],
  ] as const)('at %s tells a %s who it is for, and asks for nothing', async (path, role, words) => {
    const markup = bodyOf((await renderFor(role, path)).markup);
    expect(markup).toContain(words);
    expect(markup).toContain('have that role given to you');
    expect(markup).not.toContain('Loading');
    expect(textsOf(markup, /<h1[^>]*>(.*?)<\/h1>/gs)).toHaveLength(1);
  });

  it.each([
    ['/profiles', 'reader'],
    ['/sessions', 'reader'],
    ['/links', 'operator'],
    ['/audit-log', 'admin'],
    ['/api-keys', 'admin'],
    ['/webhooks', 'admin'],
  ] as const)('at %s begins to load for a %s', async (path, role) => {
    expect(bodyOf((await renderFor(role, path)).markup)).toContain('Loading');
  });
});

describe('rendering on the server', () => {
  it('says nothing on the console', async () => {
    const said = (['log', 'warn', 'error'] as const).map((way) => vi.spyOn(console, way));
    await renderGuide('?actions=all&account=multi');
    await renderHome('/');
    await renderHome('/profiles');
    await renderHome('/%E0%A4%A');
    expect(said.flatMap((spy) => spy.mock.calls)).toEqual([]);
    for (const spy of said) spy.mockRestore();
  });

  it('gives the same markup each time, also when two are rendered at once', async () => {
    const queries = ['?actions=get_note', '?actions=send_note', '?actions=get_note'];
    const [first, other, second] = await Promise.all(queries.map(renderGuide));
    expect(first?.markup === second?.markup).toBe(true);
    expect(first?.markup === other?.markup).toBe(false);
  });
});
