import { describe, expect, it } from 'vitest';
import type { EmbedTheme } from '#contract/embed-theme.ts';
import { logos } from '../embed/testing/logos.ts';
import { createApp } from './app.ts';
import { createCaller, problemOf } from './testing/caller.ts';
import { minuteMs, openEmbeds } from './testing/embed-requests.ts';
import { noPages } from './testing/open-app.ts';
import { linkInput, linksPath, madeIn } from './testing/setup-requests.ts';

const theme: EmbedTheme = { brandColor: '#7a1f5c', radius: 12, logo: logos.png };

/** Frames, beside a catalog in which the platform of their guide has a look of its own. */
async function openLooks(ofPlatform?: EmbedTheme) {
  const embeds = await openEmbeds();
  const catalog = { ...embeds.services.catalog, findTheme: () => ofPlatform };
  const caller = createCaller(createApp({ ...embeds.services, catalog }, noPages), []);
  const ask = (path: string, headers = {}) => caller.send('GET', path, { headers });
  return { ...embeds, ask };
}

describe('the style sheet of a frame', () => {
  it('gives the design’s tokens the values of its token’s theme', async () => {
    const { ask, make } = await openLooks();
    const { setupId } = await make({ theme });
    const { status, headers, text } = await ask(`/embed/theme.css?setup=${setupId}`);
    expect(status).toBe(200);
    expect(text).toContain('--accent-fill: light-dark(#7a1f5c, #7a1f5c);');
    expect(text).toContain('--radius: 12px;');
    expect(text).not.toContain('base64');
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
    });
  });

  it('has what the platform says where the token says nothing', async () => {
    const { ask, make } = await openLooks({ radius: 3, brandColor: '#00aa00', fonts: ['Georgia'] });
    const { setupId } = await make({ theme: { radius: 0 } });
    const { text } = await ask(`/embed/theme.css?setup=${setupId}`);
    expect(text).toContain('--radius: 0px;');
    expect(text).toContain('--accent-fill: light-dark(#00aa00');
    expect(text).toContain('--font: "Georgia", sans-serif;');
    const { text: without } = await ask('/embed/theme.css?platform=stackone');
    expect(without).toContain('--radius: 3px;');
  });

  it('is empty where nobody has said anything', async () => {
    const { ask, make } = await openLooks();
    const { setupId } = await make();
    for (const query of [`setup=${setupId}`, 'platform=stackone']) {
      expect(await ask(`/embed/theme.css?${query}`)).toMatchObject({ status: 200, text: '' });
    }
  });

  it('is sent once, as long as it is the same', async () => {
    const { ask, make } = await openLooks();
    const [one, other] = [await make({ theme }), await make({ theme: { radius: 0 } })];
    const etagOf = async (id: string) =>
      (await ask(`/embed/theme.css?setup=${id}`)).headers.get('etag') ?? '';
    const etag = await etagOf(one.setupId);
    const again = await ask(`/embed/theme.css?setup=${one.setupId}`, { 'if-none-match': etag });
    expect([again.status, again.text]).toEqual([304, '']);
    expect(await etagOf(other.setupId)).not.toBe(etag);
  });
});

describe('the logo of a frame', () => {
  it.each(['png', 'jpeg', 'webp'] as const)(
    'comes as the bytes of its picture: %s',
    async (kind) => {
      const { ask, make } = await openLooks();
      const { setupId } = await make({ theme: { logo: logos[kind] } });
      const { headers } = await ask(`/embed/logo?setup=${setupId}`);
      const policy = headers.get('content-security-policy')?.split('; ');
      expect(policy).toContain('sandbox');
      expect(policy).toContain("default-src 'none'");
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': `image/${kind}`,
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
    },
  );

  it('is not there where there is none', async () => {
    const { ask, make } = await openLooks();
    const { setupId } = await make({ theme: { radius: 1 } });
    expect(problemOf(await ask(`/embed/logo?setup=${setupId}`)).code).toBe('not-found');
  });
});

describe('the look of a frame', () => {
  it('is nobody’s once the token is over', async () => {
    const { ask, clock, make, services } = await openLooks();
    const [revoked, expired] = [await make({ theme }), await make({ theme })];
    const statuses = async (id: string) => [
      (await ask(`/embed/theme.css?setup=${id}`)).status,
      (await ask(`/embed/logo?setup=${id}`)).status,
    ];
    expect(await statuses(revoked.setupId)).toEqual([200, 200]);
    await services.setupLinks.revoke(revoked.setupId);
    expect(await statuses(revoked.setupId)).toEqual([404, 404]);
    expect(await statuses(expired.setupId)).toEqual([200, 200]);
    clock.now += 30 * minuteMs;
    expect(await statuses(expired.setupId)).toEqual([404, 404]);
  });

  it('is none of an address that names nothing, and of an ordinary setup link', async () => {
    const { ask, operator } = await openLooks({ radius: 1, logo: logos.png });
    const made = madeIn(await operator.send('POST', linksPath, { body: linkInput() }));
    const queries = [
      '',
      '?setup=',
      '?setup=x',
      '?setup=%00',
      `?setup=${made.link.id}`,
      '?platform=nobody',
    ];
    for (const query of [...queries, '?setup=x&platform=stackone', '?platform=constructor']) {
      for (const path of ['/embed/theme.css', '/embed/logo']) {
        expect(problemOf(await ask(path + query)).code, path + query).toBe('not-found');
      }
    }
  });
});
