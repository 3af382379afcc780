import { describe, expect, it } from 'vitest';
import { outlookGuide } from '../catalog/testing/real-catalog.ts';
import { realPages } from './testing/real-pages.ts';
import { linksPath, openSetups } from './testing/setup-requests.ts';

const guidePath = '/guides/stackone/microsoftoutlook';
const slack = 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)';

const openPages = async (publicUrl?: string) =>
  openSetups({ web: await realPages(), ...(publicUrl !== undefined && { publicUrl }) });

type Opened = Awaited<ReturnType<typeof openPages>>;

const look = ({ stranger }: Opened, path: string, headers = {}) =>
  stranger().send('GET', path, { headers: { 'user-agent': slack, ...headers } });

/** What a page says in Open Graph. */
function cardIn(html: string): Readonly<Record<string, string | undefined>> {
  const tags = html.matchAll(/<meta property="og:([a-z:_]+)" content="([^"]*)" \/>/g);
  return Object.fromEntries([...tags].map(([, name, content]) => [name, content]));
}

const pictureIn = (html: string) => new URL(cardIn(html)['image'] ?? '');

describe('the preview of a guide', () => {
  it('is of the very choice, with addresses as people reach them', async () => {
    const app = await openPages('https://scopes.example');
    const { text } = await look(app, `${guidePath}?cloud=global&actions=send_mail&x=%3Cb%3E`);
    const { summary } = await outlookGuide();
    expect(cardIn(text)).toEqual({
      type: 'website',
      site_name: 'Scopewright',
      title: 'Microsoft Outlook for StackOne',
      description: `1 of 39 actions · 1 scope · Delegated permissions. ${summary}`,
      url: `https://scopes.example${guidePath}?actions=send_mail`,
      image: `https://scopes.example${guidePath}.png?actions=send_mail`,
      'image:type': 'image/png',
      'image:width': '1200',
      'image:height': '630',
      'image:alt':
        'Microsoft Outlook for StackOne: 1 of 39 actions · 1 scope · Delegated permissions',
    });
    expect(text).toContain('<meta name="twitter:card" content="summary_large_image" />');
  });

  it('knows the origin as asked where none is configured, and its picture is there', async () => {
    const app = await openPages();
    const { text } = await look(app, `${guidePath}/review`);
    expect(cardIn(text)['title']).toBe('Security review: Microsoft Outlook for StackOne');
    const { origin, pathname } = pictureIn(text);
    expect(origin).toBe('http://localhost');
    expect((await look(app, pathname)).headers.get('content-type')).toBe('image/png');
  });

  it('of the front page has the picture that ships', async () => {
    const { text } = await look(await openPages(), '/');
    expect(cardIn(text)).toMatchObject({
      image: 'http://localhost/share.png',
      'image:width': '1200',
    });
  });

  it('is none of a page for operators', async () => {
    const { text } = await look(await openPages(), '/profiles');
    expect(cardIn(text)).toEqual({});
  });
});

const secrets = { name: 'Contoso mail', tenant: 'contoso.com', reference: 'customer-42' };

describe('the preview of a setup link', () => {
  it('says who asks for what, begins nothing, and tells nothing else of the setup', async () => {
    const app = await openPages();
    const { link, path } = await app.make({
      ...secrets,
      askedBy: 'Acme & "Sons" <b>',
      choice: 'free',
    });
    const { status, text, headers, setCookies } = await lookedAt(app, path);
    expect([status, setCookies]).toEqual([200, []]);
    expect(cardIn(text)).toMatchObject({
      title: 'Connect Microsoft Outlook to StackOne',
      description: expect.stringMatching(/^Acme &amp; &quot;Sons&quot; &lt;b&gt; asks you to /),
      image: `http://localhost${guidePath}.png`,
    });
    expect(cardIn(text)).not.toHaveProperty('url');
    for (const secret of [...Object.values(secrets), link.id, path.split('/').at(-1) ?? '-']) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toContain('send_mail');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(await app.db.selectFrom('setup_sessions').select('id').execute()).toEqual([]);
    expect(await app.db.selectFrom('outbox_events').select('id').execute()).toEqual([]);
    expect((await app.readLink(link.id)).status).toBe('open');
  });

  it('can be gone on from, by somebody who is no program', async () => {
    const app = await openPages();
    const { link, path } = await app.make();
    const { text } = await look(app, path);
    expect(text).toContain('<form method="post">');
    const answer = await app.stranger().send('POST', path, { headers: { 'user-agent': slack } });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `http://localhost${guidePath}?setup=${link.id}`,
    ]);
  });

  it.each([
    'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
    'facebookexternalhit/1.1 Facebot Twitterbot/1.0',
    'LinkedInBot/1.0 (compatible; Mozilla/5.0; +http://www.linkedin.com)',
    'WhatsApp/2.24.20 A',
    'TelegramBot (like TwitterBot)',
    'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
    'Synapse (bot; +https://github.com/matrix-org/synapse)',
  ])('is made for %s', async (agent) => {
    const app = await openPages();
    const { path } = await app.make();
    expect((await look(app, path, { 'user-agent': agent })).status).toBe(200);
  });

  it.each([
    { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0' },
    { 'user-agent': 'Mozilla/5.0 (Linux; Android 9; CUBOT)', 'sec-fetch-mode': 'navigate' },
  ])('is not what a browser gets: %j', async (headers) => {
    const app = await openPages();
    const { path } = await app.make();
    expect((await look(app, path, headers)).status).toBe(303);
  });

  it.each([
    ['expired', 'This setup link has expired'],
    ['revoked', 'This setup link was taken back'],
    ['used', 'This setup link was used already'],
  ])('says that it is over, and no more: %s', async (end, title) => {
    const app = await openPages();
    const { link, path } = await app.make({ ...secrets, askedBy: 'Acme' });
    if (end === 'expired') app.clock.now = link.expiresAt;
    if (end === 'revoked') await app.operator.send('DELETE', `${linksPath}/${link.id}`);
    if (end === 'used') await app.db.updateTable('setup_links').set({ completed_at: 1 }).execute();
    const { status, text } = await look(app, path);
    expect(status).toBe(200);
    expect(cardIn(text)).toMatchObject({ title, image: 'http://localhost/share.png' });
    for (const word of ['Acme', 'Outlook', 'StackOne', ...Object.values(secrets)]) {
      expect(text).not.toContain(word);
    }
  });

  it('is no way to try tokens: a guess counts, whoever makes it', async () => {
    const app = await openPages();
    const guess = () => look(app, `/setup/${'x'.repeat(43)}`);
    const statuses: number[] = [];
    for (let index = 0; index < 21; index += 1) statuses.push((await guess()).status);
    expect(statuses).toEqual([...new Array(20).fill(410), 429]);
  });

  it('of the guide behind it says nothing of the setup to whoever has no session', async () => {
    const app = await openPages();
    const { link } = await app.begin({ ...secrets, askedBy: 'Acme' });
    const { text } = await look(app, `${guidePath}?setup=${link.id}`);
    expect(cardIn(text)).toMatchObject({ title: 'Microsoft Outlook for StackOne' });
    expect(cardIn(text)).not.toHaveProperty('url');
    for (const word of ['Acme', ...Object.values(secrets)]) expect(text).not.toContain(word);
  });
});

async function lookedAt(app: Opened, path: string) {
  const answer = await look(app, path);
  return { ...answer, setCookies: answer.headers.getSetCookie() };
}
