import { describe, expect, it } from 'vitest';
import { longestLinkMs, SetupLinkList, shortestLinkMs } from '#contract/setup-links.ts';
import { tokenHash } from '../access/token.ts';
import { jsonOf, problemOf } from './testing/caller.ts';
import { createProfile } from './testing/profile-requests.ts';
import { hourMs, linkInput, linksPath, madeIn, openSetups } from './testing/setup-requests.ts';

const nobody = '00000000-0000-4000-8000-000000000000';

describe('making a setup link', () => {
  it('answers with it, where it is, and its address this once', async () => {
    const { clock, operator, db, readLink } = await openSetups();
    const body = linkInput({
      name: ' Contoso mail ',
      tenant: 'contoso.onmicrosoft.com',
      askedBy: ' Acme Integrations ',
      reference: 'customer-42',
    });
    const answer = await operator.send('POST', linksPath, { body });
    expect(answer.status).toBe(201);
    const { link, url, path } = madeIn(answer);
    expect(answer.headers.get('location')).toBe(`${linksPath}/${link.id}`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { platform, connector, lifetimeMs, selection, ...asked } = body;
    expect(link).toEqual({
      ...asked,
      id: link.id,
      name: 'Contoso mail',
      askedBy: 'Acme Integrations',
      platform: { id: platform, name: 'StackOne' },
      connector: { id: connector, name: 'Microsoft Outlook' },
      selection: {
        ...selection,
        actions: [...selection.actions].sort().map(() => expect.any(String)),
      },
      returnUrl: null,
      profileId: null,
      status: 'open',
      progress: { opened: null, steps: null, tested: null, saved: null },
      createdBy: 'Olga, operator',
      createdAt: clock.now,
      expiresAt: clock.now + lifetimeMs,
      revokedAt: null,
      renewalAskedAt: null,
    });
    expect(await readLink(link.id)).toEqual(link);
    expect(url).toMatch(/^http:\/\/localhost\/setup\/[\w-]{43}$/);
    const rows = JSON.stringify(await db.selectFrom('setup_links').selectAll().execute());
    const token = path.split('/').at(-1) ?? '';
    expect([rows.includes(token), rows.includes(tokenHash(token))]).toEqual([false, true]);
  });

  it.each([
    ['an action that is not there', { selection: { ...linkInput().selection, actions: ['x'] } }],
    ['a life too short', { lifetimeMs: shortestLinkMs - 1 }],
    ['a life too long', { lifetimeMs: longestLinkMs + 1 }],
    ['an origin that nobody allowed', { returnUrl: 'https://evil.example/' }],
    ['a port that nobody allowed', { returnUrl: 'https://app.example:8443/' }],
    ['a beginning alone', { returnUrl: 'https://app.example.evil.example/' }],
    ['another scheme', { returnUrl: 'http://app.example/' }],
    ['a script', { returnUrl: 'javascript:alert(1)' }],
    ['a name and password', { returnUrl: 'https://me:pass@app.example/' }],
    ['a path', { returnUrl: '/done' }],
    ['a profile that is not there', { profileId: nobody }],
  ])('is refused with %s', async (_, change) => {
    const { operator, db } = await openSetups({ returnOrigins: ['https://app.example'] });
    const answer = await operator.send('POST', linksPath, { body: linkInput(change) });
    const [pointer = ''] = Object.keys(change);
    expect(problemOf(answer)).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: `/${pointer}` }],
    });
    expect(await db.selectFrom('setup_links').select('id').execute()).toEqual([]);
  });

  it('is refused for a guide or a profile of another guide, and for what is no link', async () => {
    const { operator } = await openSetups();
    const refused = async (body: object) =>
      problemOf(await operator.send('POST', linksPath, { body })).code;
    expect(await refused(linkInput({ connector: 'nothing' }))).toBe('not-found');
    expect(await refused({ ...linkInput(), token: 'x' })).toBe('invalid-request');
    const { id } = await createProfile(operator);
    const other = { ...linkInput({ profileId: id }), connector: 'microsoftentraid' };
    const answer = await operator.send('POST', linksPath, {
      body: { ...other, selection: { ...other.selection, actions: [] } },
    });
    expect(problemOf(answer).errors).toEqual([
      { pointer: '/profileId', code: 'profile-of-other-guide' },
    ]);
  });

  it('leads on to an origin that is allowed, and is about a profile that is there', async () => {
    const { make, operator } = await openSetups({ returnOrigins: ['https://app.example'] });
    const { id } = await createProfile(operator);
    const returnUrl = 'https://APP.example/done?customer=42';
    const { link } = await make({ returnUrl, profileId: id });
    expect(link).toMatchObject({ returnUrl, profileId: id });
  });
});

describe('setup links', () => {
  it('are listed latest first, on pages of fifty, by status and by profile', async () => {
    const { clock, make, operator } = await openSetups();
    for (let index = 0; index < 51; index += 1) {
      clock.now += 1;
      await make();
    }
    const page = async (query: string) =>
      SetupLinkList.parse(jsonOf(await operator.send('GET', linksPath + query)));
    const first = await page('');
    expect(first.links).toHaveLength(50);
    expect(first.links[0]?.createdAt).toBe(clock.now);
    expect((await page(`?after=${first.next}`)).links).toHaveLength(1);
    const [{ id = '' } = {}] = first.links;
    await operator.send('DELETE', `${linksPath}/${id}`);
    expect((await page('?status=revoked')).links.map((link) => link.id)).toEqual([id]);
    expect((await page(`?profile=${nobody}`)).links).toEqual([]);
    for (const query of ['?status=lost', '?after=x']) {
      const answer = await operator.send('GET', linksPath + query);
      expect(problemOf(answer).code).toBe('invalid-request');
    }
  });

  it('are revoked, and reissued with another address and as much time as at first', async () => {
    const { clock, make, operator, readLink, stranger } = await openSetups();
    const { link, path } = await make();
    const revoked = await operator.send('DELETE', `${linksPath}/${link.id}`);
    expect([revoked.status, revoked.text]).toEqual([204, '']);
    expect(await readLink(link.id)).toMatchObject({ status: 'revoked', revokedAt: clock.now });
    clock.now += hourMs;
    const answer = await operator.send('POST', `${linksPath}/${link.id}/reissue`);
    const anew = madeIn(answer);
    expect([answer.status, anew.path === path]).toEqual([200, false]);
    expect(anew.link).toMatchObject({ status: 'open', expiresAt: clock.now + 24 * hourMs });
    expect((await stranger().send('GET', path)).status).toBe(410);
    expect((await stranger().send('GET', anew.path)).status).toBe(303);
  });

  it('have to be there, and not used', async () => {
    const { clock, db, make, operator } = await openSetups();
    const { link } = await make();
    await db.updateTable('setup_links').set({ completed_at: clock.now }).execute();
    const code = async (method: string, path: string) =>
      problemOf(await operator.send(method, linksPath + path)).code;
    expect(await code('GET', `/${nobody}`)).toBe('not-found');
    for (const [method, path] of [
      ['DELETE', ''],
      ['POST', '/reissue'],
    ] as const) {
      expect(await code(method, `/${nobody}${path}`)).toBe('not-found');
      expect(await code(method, `/${link.id}${path}`)).toBe('link-unusable');
    }
  });
});
