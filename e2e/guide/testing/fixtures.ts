import { startEntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import type { BuiltServer } from '../../testing/built-server.ts';
import { test as base, withServer } from '../../testing/fixtures.ts';

/** The same for tests that only read guides: they leave nothing behind, and share a server. */
export const test = base.extend<object, { readonly readingServer: BuiltServer }>({
  readingServer: [
    async ({}, use) => {
      const tenant = await startEntraSimulator();
      await withServer(tenant.url, {}, use);
      await tenant.close();
    },
    { scope: 'worker' },
  ],
  server: async ({ readingServer }, use) => use(readingServer),
});
