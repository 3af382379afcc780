import {
  listOf,
  type PracticeClouds,
  startPracticeClouds,
} from '#entra-simulator/start-practice-clouds.ts';
import type { BuiltServer } from '../../testing/built-server.ts';
import { test as base, withServer } from '../../testing/fixtures.ts';

type Shared = { readonly sharedClouds: PracticeClouds; readonly sharedServer: BuiltServer };

/**
 * The same for tests of the form that save nothing: they share a server, and Microsoft's clouds. Nobody
 * may test one client more than five times a minute, so those that test much are not among them.
 */
export const test = base.extend<object, Shared>({
  sharedClouds: [
    async ({}, use) => {
      const practice = await startPracticeClouds();
      await use(practice);
      await practice.close();
    },
    { scope: 'worker' },
  ],
  sharedServer: [
    async ({ sharedClouds }, use) => withServer(listOf(sharedClouds.urls), {}, use),
    { scope: 'worker' },
  ],
  practiceClouds: async ({ sharedClouds }, use) => {
    sharedClouds.global.requests.length = 0;
    await use(sharedClouds);
    sharedClouds.global.mend();
  },
  server: async ({ sharedServer }, use) => use(sharedServer),
});
