import { expect, test as plain } from '@playwright/test';
import { test as withServer } from '../../testing/fixtures.ts';
import { listenForNoise } from '../../testing/noise.ts';
import { makeKey } from './make-key.ts';
import { partitioned } from './partitioned.ts';
import { type ExamplePortal, startExamplePortal } from './start-example-portal.ts';
import { type Site, startSite } from './start-site.ts';
import { startWeakener, type Weakener } from './start-weakener.ts';
import type { Target } from './target.ts';
import { withTarget } from './with-target.ts';

type Shared = {
  /** The server as it is, for all attacks on it. */
  readonly target: Target;
  /** Stands between browsers and that server. */
  readonly weakener: Weakener;
  /** A portal that tokens are for. */
  readonly portal: Site;
  /** Pages of somebody else, of another site. */
  readonly hostile: Site;
};

/** For attacks: nobody needs Entra for them. */
export const attackTest = plain.extend<object, Shared>({
  target: [async ({}, use) => withTarget({}, use), { scope: 'worker' }],
  weakener: [
    async ({ target }, use) => {
      const weakener = await startWeakener(target.url);
      await use(weakener);
      weakener.close();
    },
    { scope: 'worker' },
  ],
  portal: [
    async ({}, use) => {
      const site = await startSite('localhost');
      await use(site);
      site.close();
    },
    { scope: 'worker' },
  ],
  hostile: [
    async ({}, use) => {
      const site = await startSite('hostile.localhost');
      await use(site);
      site.close();
    },
    { scope: 'worker' },
  ],
});

type Embedding = {
  /** Where browsers find the product: another site than the portal's. */
  readonly wizard: string;
  readonly examplePortal: ExamplePortal;
};

/** For the example portal, in a browser that keeps what frames of other sites store apart. */
export const test = withServer.extend<Embedding>({
  launchOptions: [
    async ({ launchOptions }, use) => use(partitioned(launchOptions)),
    { scope: 'worker' },
  ],
  wizard: async ({ server }, use) => use(server.url.replace('localhost', '127.0.0.1')),
  examplePortal: async ({ server, wizard }, use) => {
    const key = await makeKey(server);
    const portal = await startExamplePortal({ scopewright: wizard, key });
    await use(portal);
    portal.stop();
  },
  baseURL: async ({ examplePortal }, use) => use(examplePortal.url),
  noise: async ({ context, wizard, examplePortal }, use) => {
    const noise = listenForNoise(context, wizard);
    noise.allow(new RegExp(`^foreign request: ${examplePortal.url}/`));
    await use(noise);
    expect(noise.heard(), 'noise in the portal').toEqual([]);
  },
});
