import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import {
  type EntraSimulator,
  startEntraSimulator,
} from '../../src/entra-simulator/start-entra-simulator.ts';
import { type ConsoleGuard, createConsoleGuard } from './console-guard.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

type Fixtures = {
  /** Further settings of the server under test. */
  serverEnvironment: Record<string, string>;
  /** The simulated Entra that the server asks. */
  practiceTenant: EntraSimulator;
  /** The built server, with a data folder of its own. */
  server: ServerProcess;
  consoleGuard: ConsoleGuard;
  /** Signs a browser in by the printed link, in a tab of its own. */
  signIn: (page: Page) => Promise<void>;
};

export const test = base.extend<Fixtures>({
  serverEnvironment: [{}, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here
  practiceTenant: async ({}, use) => {
    const simulator = await startEntraSimulator();
    await use(simulator);
    await simulator.close();
  },

  server: async ({ practiceTenant, serverEnvironment }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'scopewright-'));
    const server = await startServerProcess({
      DATA_DIR: dataDir,
      PORT: '0',
      ENTRA_LOGIN_URL: practiceTenant.url,
      ...serverEnvironment,
    });
    await use(server);
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  },

  baseURL: async ({ server }, use) => use(server.url),

  consoleGuard: async ({ server }, use) => {
    const guard = createConsoleGuard(() => [server.url]);
    await use(guard);
    guard.expectSilence();
  },

  page: async ({ page, consoleGuard }, use) => {
    consoleGuard.watch(page);
    await use(page);
  },

  signIn: async ({ server, consoleGuard }, use) => {
    await use(async (page) => {
      const tab = await page.context().newPage();
      consoleGuard.watch(tab);
      await tab.goto(server.signInLink());
      await expect(tab.getByText('You are signed in')).toBeVisible();
      await tab.close();
    });
  },
});
