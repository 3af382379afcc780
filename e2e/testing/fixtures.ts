import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import type { EntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import {
  listOf,
  type PracticeClouds,
  startPracticeClouds,
} from '#entra-simulator/start-practice-clouds.ts';
import { type BuiltServer, startBuiltServer } from './built-server.ts';
import { listenForNoise, type Noise } from './noise.ts';
import { signIn } from './sign-in.ts';

type Fixtures = {
  /** Further settings of the server: `test.use({ serverEnvironment: { LOG_LEVEL: 'debug' } })`. */
  readonly serverEnvironment: Readonly<Record<string, string>>;
  /** All of Microsoft's clouds, of the test's own: nothing real is ever asked. */
  readonly practiceClouds: PracticeClouds;
  /** A practice tenant of the test's own: what it grants, expires or breaks touches no other. */
  readonly practiceTenant: EntraSimulator;
  /** The built server with empty data, asking that tenant. `page.goto('/…')` goes to it. */
  readonly server: BuiltServer;
  /** Fails the test for noise in the browser. A test that makes some on purpose allows it. */
  readonly noise: Noise;
  /** A page of an operator who is signed in. */
  readonly operatorPage: Page;
};

/** A server with empty data while it is used. */
export async function withServer(
  entraUrls: string,
  environment: Readonly<Record<string, string>>,
  use: (server: BuiltServer) => Promise<void>,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'scopewright-e2e-'));
  const server = await startBuiltServer({ dataDir, entraUrls, environment });
  await use(server);
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** Playwright's `test`, with our server behind the page and an ear on the browser. */
export const test = base.extend<Fixtures>({
  practiceClouds: async ({}, use) => {
    const practice = await startPracticeClouds();
    await use(practice);
    await practice.close();
  },
  practiceTenant: async ({ practiceClouds }, use) => use(practiceClouds.global),
  serverEnvironment: [{}, { option: true }],
  server: async ({ practiceClouds, practiceTenant, serverEnvironment }, use) => {
    const urls = listOf({ ...practiceClouds.urls, global: practiceTenant.url });
    await withServer(urls, serverEnvironment, use);
  },
  baseURL: async ({ server }, use) => use(server.url),
  noise: [
    async ({ context, server }, use) => {
      const noise = listenForNoise(context, server.url);
      await use(noise);
      expect(noise.heard(), 'noise in the browser').toEqual([]);
    },
    { auto: true },
  ],
  operatorPage: async ({ page, server }, use) => {
    await signIn(page, server);
    await use(page);
  },
});
