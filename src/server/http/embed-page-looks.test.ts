import { describe, expect, it } from 'vitest';
import type { EmbedTheme } from '#contract/embed-theme.ts';
import { logos } from '../embed/testing/logos.ts';
import { createApp } from './app.ts';
import { createCaller } from './testing/caller.ts';
import { minuteMs, openEmbeds } from './testing/embed-requests.ts';
import { dataOf } from './testing/page-data-of.ts';
import { realPages } from './testing/real-pages.ts';

const path = '/embed/stackone/microsoftoutlook';

/** Pages as they are rendered, beside a catalog in which the platform of their guide has a look of its own. */
async function openPages(ofPlatform?: EmbedTheme) {
  const embeds = await openEmbeds();
  const catalog = { ...embeds.services.catalog, findTheme: () => ofPlatform };
  const app = createApp({ ...embeds.services, catalog }, await realPages());
  const pageAt = async (query: string) => {
    const { text } = await createCaller(app, []).send('GET', path + query);
    const [, style] = /<link rel="stylesheet" href="(\/embed\/[^"]*)">/.exec(text) ?? [];
    return { text, style, data: dataOf(text) };
  };
  return { ...embeds, pageAt };
}

describe('the page in a frame', () => {
  it('waits for the style sheet of its theme, and knows logo, name and scheme', async () => {
    const { make, pageAt } = await openPages();
    const { setupId } = await make({
      theme: { radius: 2, logo: logos.png, platformName: 'A "B" <i>', scheme: 'dark' },
    });
    const { text, style, data } = await pageAt(`?setup=${setupId}`);
    expect(style).toBe(`/embed/theme.css?setup=${setupId}`);
    expect(data.embed?.look).toEqual({ style, logo: `/embed/logo?setup=${setupId}` });
    expect(data.theme).toBe('dark');
    expect(text).toContain('<title>Microsoft Outlook for A &quot;B&quot; &lt;i&gt; · Scopewright');
    expect(text).toContain('data-theme="dark"');
    expect(text).not.toContain('<i>');
    expect(text).not.toContain('base64');
  });

  it('looks as its platform says where its token, or nobody, says nothing', async () => {
    const { make, pageAt } = await openPages({ brandColor: '#00aa00', platformName: 'Platform' });
    const { setupId } = await make({ theme: { platformName: 'Portal' } });
    const own = await pageAt(`?setup=${setupId}`);
    expect(own.style).toBe(`/embed/theme.css?setup=${setupId}`);
    expect(own.data.guide?.platform).toMatchObject({ id: 'stackone', name: 'Portal' });
    const without = await pageAt('');
    expect(without.style).toBe('/embed/theme.css?platform=stackone');
    expect(without.data.guide?.platform.name).toBe('Platform');
  });

  it('looks as every page does where nobody says otherwise', async () => {
    const { make, pageAt } = await openPages();
    const { setupId } = await make();
    for (const query of [`?setup=${setupId}`, '']) {
      const { style, data } = await pageAt(query);
      expect([style, data.embed?.look, data.theme]).toEqual([undefined, {}, 'system']);
      expect(data.guide?.platform.name).toBe('StackOne');
    }
  });

  it('tells nothing of the look once the token is over', async () => {
    const { clock, make, pageAt } = await openPages({ brandColor: '#00aa00' });
    const { setupId } = await make({ theme: { radius: 2, platformName: 'Portal' } });
    clock.now += 30 * minuteMs;
    const { style, data } = await pageAt(`?setup=${setupId}`);
    expect([style, data.embed?.look]).toEqual([undefined, {}]);
    expect(data.guide?.platform.name).toBe('StackOne');
  });
});
