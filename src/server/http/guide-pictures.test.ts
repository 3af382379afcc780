import { describe, expect, it } from 'vitest';
import { realCatalog } from '../catalog/testing/real-catalog.ts';
import { createApp } from './app.ts';
import { guidePictureRoutes } from './guide-pictures.ts';
import { noPages, openApp } from './testing/open-app.ts';

const path = '/guides/stackone/microsoftoutlook.png';

async function openPictures(publicUrl?: string) {
  const app = await openApp(publicUrl === undefined ? {} : { publicUrl });
  const web = createApp(app.services, noPages);
  return { ...app, ask: (at: string, headers = {}) => web.request(at, { headers }) };
}

describe('the picture of a guide', () => {
  it('is there for every guide, as PNG that pages of others may show', async () => {
    const { ask } = await openPictures();
    for (const { platform, connector } of (await realCatalog()).guides) {
      const answer = await ask(`/guides/${platform.id}/${connector.id}.png`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(answer.headers.get('cache-control')).toBe('public, max-age=3600');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 1, 4)).toBe('PNG');
    }
  });

  it('is not sent again to whoever has it', async () => {
    const { ask } = await openPictures();
    const etag = (await ask(path)).headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const answer = await ask(path, { 'if-none-match': known });
      expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([
        304,
        '',
        etag,
      ]);
    }
    expect((await ask(path, { 'if-none-match': '"x"' })).status).toBe(200);
  });

  it('is of the choice in the query, and the same for all choices with its numbers', async () => {
    const { ask } = await openPictures();
    const tagOf = async (query: string) => (await ask(path + query)).headers.get('etag');
    const one = await tagOf('?actions=send_mail');
    expect(one).not.toBe(await tagOf(''));
    expect(await tagOf('?actions=list_messages')).toBe(one);
    expect(await tagOf('?actions=send_mail&separator=pipe&cloud=china&x=1&setup=x')).toBe(one);
    expect(await tagOf('?actions=no_such_action')).toBe(await tagOf(''));
  });

  it('is the one without a choice when too many are asked for', async () => {
    const { ask } = await openPictures();
    const all = (await realCatalog()).findGuide('stackone', 'microsoftoutlook')?.actions ?? [];
    const ids = all.map(({ id }) => id.replace('microsoftoutlook_', ''));
    const plain = (await ask(path)).headers.get('etag');
    const tags: (string | null)[] = [];
    for (let count = 1; count <= 30; count += 1) {
      const answer = await ask(`${path}?actions=${ids.slice(0, count).join(',')}`);
      expect(answer.status).toBe(200);
      tags.push(answer.headers.get('etag'));
    }
    expect(tags.filter((tag) => tag === plain)).toHaveLength(10);
  });

  it('is the one that ships where none can be drawn, and the log says so once', async () => {
    const { services, log } = await openApp({ publicUrl: 'https://scopes.example' });
    const noFont = () => Promise.reject(new Error('no font'));
    const routes = guidePictureRoutes(services, noFont);
    for (const query of ['', '', '?actions=send_mail']) {
      const { status, headers } = await routes.request(path + query);
      expect([status, headers.get('location')]).toEqual([302, 'https://scopes.example/share.png']);
      expect(headers.get('cache-control')).toBe('no-store');
    }
    expect(log.filter((line) => line.includes('no picture can be drawn'))).toHaveLength(1);
  });

  it.each(['/guides/stackone/nothing.png', '/guides/nothing/microsoftoutlook.png'])(
    'is none where there is no guide: %s',
    async (at) => {
      const { ask } = await openPictures();
      const { headers } = await ask(at);
      expect(headers.get('content-type')).not.toBe('image/png');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    },
  );
});
