import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createApp } from './app.ts';
import { noPages, openApp } from './testing/open-app.ts';

it('pages of others may show the picture that ships, and nothing else of ours', async () => {
  const assets = await mkdtemp(join(tmpdir(), 'scopewright-assets-'));
  onTestFinished(() => rm(assets, { recursive: true, force: true }));
  await writeFile(join(assets, 'share.png'), 'picture');
  await writeFile(join(assets, 'favicon.svg'), '<svg/>');
  const { services } = await openApp();
  const app = createApp(services, { ...noPages, assets });
  const policyOf = async (path: string) =>
    (await app.request(path)).headers.get('cross-origin-resource-policy');
  expect(await policyOf('/share.png')).toBe('cross-origin');
  expect((await app.request('/share.png')).headers.get('cache-control')).toBe(
    'public, max-age=3600',
  );
  for (const path of ['/favicon.svg', '/', '/other.png', '/guides/x/y.png', '/api/v1/catalog']) {
    expect(await policyOf(path), path).toBe('same-origin');
  }
});
