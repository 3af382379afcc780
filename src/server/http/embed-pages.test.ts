import { describe, expect, it } from 'vitest';
import { embedInput, minuteMs, openEmbeds, portal } from './testing/embed-requests.ts';
import type { AppOptions } from './testing/open-app.ts';
import { dataOf } from './testing/page-data-of.ts';
import { realPages } from './testing/real-pages.ts';
import { linksPath } from './testing/setup-requests.ts';

const guide = '/embed/stackone/microsoftoutlook';

async function openPages(options: AppOptions = {}) {
  const app = await openEmbeds({ web: await realPages(), ...options });
  const visit = (path: string) => app.stranger().send('GET', path);
  const framersOf = async (path: string) => {
    const { headers } = await visit(path);
    const [, framers = ''] =
      /frame-ancestors ([^;]*)/.exec(headers.get('content-security-policy') ?? '') ?? [];
    // Whoever cannot read the policy sees the older header, unless somebody may frame the page.
    expect(headers.get('x-frame-options')).toBe(framers === "'none'" ? 'DENY' : null);
    return framers;
  };
  return { ...app, visit, framersOf };
}

describe('the address of a frame', () => {
  it('leads to the guide with what the token has chosen, and holds no token', async () => {
    const { make, visit } = await openPages();
    const { setupId, token } = await make({ choice: 'free' });
    const { status, headers } = await visit(`/embed?setup=${setupId}`);
    expect(status).toBe(302);
    const location = new URL(headers.get('location') ?? '');
    expect(location.pathname + location.search).toBe(
      `${guide}?setup=${setupId}&actions=list_messages,send_mail`,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('location')).not.toContain(token.split('.').at(-1));
  });

  it('of a setup that is over, or never was, leads nowhere', async () => {
    const { make, visit, clock } = await openPages();
    const { setupId, expiresAt } = await make();
    clock.now = expiresAt;
    const unknown = '0b9d2f5e-6c1a-4b7e-9d3f-8a2c4e6f1b05';
    for (const id of [setupId, unknown, 'x', '', '%00']) {
      const { status, headers } = await visit(`/embed?setup=${id}`);
      expect([status, headers.get('x-frame-options')], id).toEqual([404, 'DENY']);
    }
    expect((await visit('/embed')).status).toBe(404);
  });
});

describe('the guide of a frame', () => {
  it('can be framed by the pages of its token alone', async () => {
    const { make, framersOf, visit } = await openPages();
    const { setupId } = await make({
      origins: [portal, 'https://second.example'],
      locale: 'de-CH',
    });
    const path = `${guide}?setup=${setupId}`;
    expect(await framersOf(path)).toBe(`${portal} https://second.example`);
    const { headers, text } = await visit(path);
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.getSetCookie()).toEqual([]);
    expect(dataOf(text).embed).toMatchObject({
      setupId,
      origins: [portal, 'https://second.example'],
      isAlone: false,
      locale: 'de-CH',
    });
  });

  it('is framed by nobody once the token has ended, and as that of another guide', async () => {
    const { make, framersOf, clock } = await openPages();
    const { setupId } = await make({ lifetimeMs: minuteMs });
    expect(await framersOf(`/embed/pipeshub/microsoftoutlook?setup=${setupId}`)).toBe("'none'");
    expect(await framersOf(`${guide}?setup=${setupId}`)).toBe(portal);
    clock.now += minuteMs;
    expect(await framersOf(`${guide}?setup=${setupId}`)).toBe("'none'");
  });

  it('without a setup is framed by the pages of EMBED_ORIGINS, else by none', async () => {
    const { framersOf } = await openPages();
    expect(await framersOf(guide)).toBe("'none'");
    const set = await openPages({ embedOrigins: [portal] });
    expect(await set.framersOf(guide)).toBe(portal);
    // Who names a setup means that one.
    expect(await set.framersOf(`${guide}?setup=x`)).toBe("'none'");
    expect(await set.framersOf('/guides/stackone/microsoftoutlook')).toBe("'none'");
    expect(await set.framersOf('/embed/stackone/nothing')).toBe("'none'");
  });

  it('of an ordinary setup link is framed by nobody', async () => {
    const { operator, framersOf, db } = await openPages();
    const { origins: _, lifetimeMs, ...input } = embedInput();
    const body = { ...input, lifetimeMs: lifetimeMs * 4 };
    expect((await operator.send('POST', linksPath, { body })).status).toBe(201);
    const { id } = await db.selectFrom('setup_links').select('id').executeTakeFirstOrThrow();
    expect(await framersOf(`${guide}?setup=${id}`)).toBe("'none'");
  });

  it('says nothing of the setup but what its address says, and nobody is signed in', async () => {
    const { make, operator } = await openPages();
    const { setupId } = await make({ name: 'Contoso mail', reference: 'customer-42' });
    const { status, text } = await operator.send('GET', `${guide}?setup=${setupId}`);
    expect(status).toBe(200);
    expect(dataOf(text)).toMatchObject({ session: { operator: null }, signIn: null });
    expect('setup' in dataOf(text)).toBe(false);
    expect(text).not.toContain('Contoso mail');
    expect(text).not.toContain('customer-42');
    expect(text).not.toContain('<header');
  });

  it('is nothing where the browser asks for a page of its own', async () => {
    const { make, stranger } = await openPages();
    const { setupId } = await make();
    const headers = { 'sec-fetch-dest': 'document' };
    const { text } = await stranger().send('GET', `${guide}?setup=${setupId}`, { headers });
    expect(text).toContain('This page belongs into a portal</h1>');
    expect(text).not.toContain('<h3');
  });

  it('with a fixed choice holds nothing else to choose', async () => {
    const { make, visit } = await openPages();
    const { setupId } = await make({ choice: 'fixed' });
    const { text } = await visit(`${guide}?setup=${setupId}`);
    expect(dataOf(text).guide).toMatchObject({ choice: 'fixed' });
  });

  it('is light or dark as the token has settled it', async () => {
    const { make, visit } = await openPages();
    const { setupId } = await make({ theme: { scheme: 'dark' } });
    expect((await visit(`${guide}?setup=${setupId}`)).text).toContain('data-theme="dark"');
  });

  it('can be read, and framed by nobody, when the database is away', async () => {
    const { make, visit, framersOf, loseDatabase } = await openPages();
    const { setupId } = await make();
    await loseDatabase();
    expect((await visit(`${guide}?setup=${setupId}`)).status).toBe(200);
    expect(await framersOf(`${guide}?setup=${setupId}`)).toBe("'none'");
  });
});
