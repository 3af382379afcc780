import { describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { jsonOf, problemOf } from './testing/caller.ts';
import { dataOf } from './testing/page-data-of.ts';
import { realPages } from './testing/real-pages.ts';
import {
  atSetup,
  hourMs,
  linksPath,
  madeIn,
  openSetups,
  readSetup,
} from './testing/setup-requests.ts';

const guide = '/guides/stackone/microsoftoutlook';

const openWithPages = async () => openSetups({ web: await realPages() });

const headingOf = (html: string) => /<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1];

describe('opening a setup link', () => {
  it('leads on to the guide with a session of its own, and leaves the token behind', async () => {
    const { begin, readLink, clock } = await openSetups();
    const { link, path, opened, admin } = await begin();
    expect(opened.status).toBe(303);
    expect(opened.headers.get('location')).toBe(`http://localhost${guide}?setup=${link.id}`);
    expect(opened.headers.get('referrer-policy')).toBe('no-referrer');
    expect(opened.headers.get('cache-control')).toBe('no-store');
    expect(opened.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    const [line = ''] = opened.headers.getSetCookie();
    expect(line.replace(/=[\w-]{43};/, '=TOKEN;')).toBe(
      `scopewright-setup-${link.id}=TOKEN; Max-Age=86400; Path=/; HttpOnly; SameSite=Lax`,
    );
    expect(line).not.toContain(path.split('/').at(-1));
    expect(await readSetup(admin)).toMatchObject({ id: link.id, askedBy: 'Olga, operator' });
    expect(await readLink(link.id)).toMatchObject({
      status: 'opened',
      progress: { opened: clock.now, saved: null },
    });
  });

  it('leads on with what was chosen in the address where that may be changed', async () => {
    const { begin } = await openSetups();
    const { link, opened } = await begin({ choice: 'free' });
    expect(opened.headers.get('location')).toBe(
      `http://localhost${guide}?actions=list_messages,send_mail&setup=${link.id}`,
    );
  });

  it('binds the cookie to TLS and the host where people come over https', async () => {
    const { begin } = await openSetups({ publicUrl: 'https://scopes.example' });
    const { link, opened } = await begin();
    const [line = ''] = opened.headers.getSetCookie();
    expect(line).toContain(`__Host-scopewright-setup-${link.id}=`);
    expect(line).toContain('; Secure;');
  });

  it('can be done again, elsewhere, and goes on where it was left', async () => {
    const { begin, stranger } = await openSetups();
    const { link, path, admin } = await begin();
    const elsewhere = stranger();
    expect((await elsewhere.send('GET', path)).status).toBe(303);
    expect(elsewhere.cookies.size).toBe(1);
    expect((await readSetup(admin)).id).toBe(link.id);
  });

  it('counts when the page asks for the setup, not when a program follows the link', async () => {
    const { clock, db, make, readLink, stranger } = await openWithPages();
    const { link, path } = await make();
    const events = () => db.selectFrom('outbox_events').select('type').execute();
    for (const scanner of [stranger(), stranger()]) {
      const { headers } = await scanner.send('GET', path);
      const { pathname, search } = new URL(headers.get('location') ?? '');
      expect((await scanner.send('GET', pathname + search)).status).toBe(200);
    }
    expect([(await readLink(link.id)).status, await events()]).toEqual(['open', []]);
    const somebody = stranger();
    await somebody.send('GET', path);
    clock.now += 1_000;
    await readSetup(atSetup(somebody, link.id));
    expect(await readLink(link.id)).toMatchObject({
      status: 'opened',
      progress: { opened: clock.now },
    });
    expect(await events()).toEqual([{ type: 'link.opened' }]);
  });

  it('is not done when the guide has left the catalog', async () => {
    const { db, make, readLink, services, stranger } = await openWithPages();
    const { link, path } = await make();
    const without = { ...services.catalog, findGuide: () => undefined };
    const pages = await realPages();
    const later = createApp({ ...services, catalog: without }, pages);
    const answer = await later.request(path);
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([410, []]);
    expect(await db.selectFrom('setup_sessions').select('id').execute()).toEqual([]);
    expect((await readLink(link.id)).status).toBe('open');
    expect((await stranger().send('GET', path)).status).toBe(303);
  });

  it('is not done by a look at the headers', async () => {
    const { db, make, readLink, stranger } = await openSetups();
    const { link, path } = await make();
    const answer = await stranger().send('HEAD', path);
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
    expect((await readLink(link.id)).status).toBe('open');
    expect(await db.selectFrom('setup_sessions').select('id').execute()).toEqual([]);
  });

  it('says so when the database is away, and is no end of the link', async () => {
    const { make, loseDatabase, stranger } = await openSetups();
    const { path } = await make();
    await loseDatabase();
    const answer = await stranger().send('GET', path);
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(answer.text).not.toContain(path.split('/').at(-1));
  });
});

describe('a setup link that is over', () => {
  it.each([
    ['expired', 'This setup link has expired'],
    ['revoked', 'This setup link was taken back'],
    ['used', 'This setup link was used already'],
    ['reissued', 'This setup link leads nowhere'],
  ])('says so on a page for nobody’s index, without the token: %s', async (end, title) => {
    const { clock, db, make, operator, stranger } = await openWithPages();
    const { link, path } = await make();
    if (end === 'expired') clock.now = link.expiresAt;
    if (end === 'revoked') await operator.send('DELETE', `${linksPath}/${link.id}`);
    if (end === 'used') await db.updateTable('setup_links').set({ completed_at: 1 }).execute();
    if (end === 'reissued') await operator.send('POST', `${linksPath}/${link.id}/reissue`);
    const somebody = stranger();
    const { status, headers, text } = await somebody.send('GET', path);
    expect([status, headingOf(text), somebody.cookies.size]).toEqual([410, title, 0]);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(text).not.toContain(path.split('/').at(-1));
    expect(text.includes('<form method="post">')).toBe(end !== 'reissued');
  });

  it('can be asked for anew, from its own page alone, and the operator sees that', async () => {
    const { clock, make, services, stranger } = await openWithPages();
    const { link, path } = await make();
    clock.now = link.expiresAt;
    const foreign = { headers: { 'sec-fetch-site': 'cross-site' } };
    const refused = await stranger().send('POST', path, foreign);
    expect(problemOf(refused).code).toBe('cross-site');
    const askedAt = async () => (await services.setupLinks.find(link.id))?.renewalAskedAt;
    expect(await askedAt()).toBeNull();
    const answer = await stranger().send('POST', path, {
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.status).toBe(410);
    expect(await askedAt()).toBe(clock.now);
    expect(answer.text).toContain('A new link was asked for');
    expect(answer.text).not.toContain('<form');
    expect((await stranger().send('GET', path)).text).not.toContain('<form');
    for (let index = 0; index < 4; index += 1) await stranger().send('POST', path);
    expect(problemOf(await stranger().send('POST', path)).code).toBe('rate-limited');
  });

  it('cannot be asked for anew while it works: asking leads in', async () => {
    const { make, readLink, stranger } = await openSetups();
    const { link, path } = await make();
    const answer = await stranger().send('POST', path);
    expect(answer.headers.get('location')).toContain(`setup=${link.id}`);
    expect((await readLink(link.id)).renewalAskedAt).toBeNull();
  });
});

describe('guessing setup links', () => {
  it('is limited, and hinders nobody who has one', async () => {
    const { clock, make, stranger } = await openWithPages();
    const { path } = await make();
    const guess = (index: number) => stranger().send('GET', `/setup/${`${index}`.padEnd(43, 'x')}`);
    const statuses: number[] = [];
    for (let index = 0; index < 21; index += 1) statuses.push((await guess(index)).status);
    expect(statuses).toEqual([...new Array(20).fill(410), 429]);
    const { headers, text } = await guess(22);
    expect(headers.get('retry-after')).toBe('3600');
    expect(headingOf(text)).toBe('This setup link leads nowhere');
    expect((await stranger().send('POST', '/setup/x')).status).toBe(429);
    expect((await stranger().send('GET', path)).status).toBe(303);
    clock.now += hourMs;
    expect((await guess(23)).status).toBe(410);
  });

  it.each(['x', '%00', '%E0%A4%A', "';--", 'x'.repeat(5_000)])(
    'comes to nothing with %j',
    async (token) => {
      const { stranger } = await openWithPages();
      const answer = await stranger().send('GET', `/setup/${token}`);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    },
  );
});

describe('the page of a guide in a setup', () => {
  it('brings the setup along, for nobody else and for no cache', async () => {
    const { begin } = await openWithPages();
    const { link, opened, admin } = await begin({ name: 'Contoso mail' });
    const location = new URL(opened.headers.get('location') ?? '');
    const page = await admin.caller.send('GET', location.pathname + location.search);
    expect(page.status).toBe(200);
    expect(dataOf(page.text).setup).toEqual(await readSetup(admin));
    expect(dataOf(page.text).setup).toMatchObject({ id: link.id, name: 'Contoso mail' });
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('x-robots-tag')).toBe('noindex');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('without a session says that there is none, and is the guide’s otherwise', async () => {
    const { begin, stranger } = await openWithPages();
    const { link } = await begin();
    for (const id of [link.id, 'x', '']) {
      const { status, text } = await stranger().send('GET', `${guide}?setup=${id}`);
      expect([status, dataOf(text).setup]).toEqual([200, null]);
    }
    expect('setup' in dataOf((await stranger().send('GET', guide)).text)).toBe(false);
  });

  it('has nobody signed in, also in the browser of an operator', async () => {
    const { make, operator } = await openWithPages();
    const { link, path } = await make();
    await operator.send('GET', path);
    const at = await operator.send('GET', `${guide}?setup=${link.id}`);
    expect(dataOf(at.text)).toMatchObject({ session: { operator: null }, setup: { id: link.id } });
    const beside = await operator.send('GET', guide);
    expect(dataOf(beside.text)).toMatchObject({ session: { operator: { role: 'operator' } } });
  });

  it('can be read when the database is away', async () => {
    const { begin, loseDatabase } = await openWithPages();
    const { link, admin } = await begin();
    await loseDatabase();
    const { status, text } = await admin.caller.send('GET', `${guide}?setup=${link.id}`);
    expect([status, dataOf(text).setup]).toEqual([200, null]);
  });

  it('keeps a setup that was reissued from whoever has the old one', async () => {
    const { begin, operator } = await openSetups();
    const { link, admin } = await begin();
    const anew = madeIn(await operator.send('POST', `${linksPath}/${link.id}/reissue`));
    expect(problemOf(await admin.send('GET', '/api/v1/setup')).code).toBe('setup-over');
    await admin.caller.send('GET', anew.path);
    expect(jsonOf(await admin.send('GET', '/api/v1/setup'))).toMatchObject({ id: link.id });
  });
});
