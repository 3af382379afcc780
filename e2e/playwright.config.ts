import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const reports = fileURLToPath(new URL('../.reports', import.meta.url));

/** Journeys through the built product. `npm test` finds the browser and names it here. */
const { PLAYWRIGHT_CHROMIUM_PATH: executablePath = '' } = process.env;

export default defineConfig({
  testDir: '.',
  outputDir: `${reports}/browser`,
  fullyParallel: true,
  // Two browsers keep two cores busy. Those without one wait for disks and processes more than they
  // work: one after the other, they begin first and go on beside them.
  workers: 3,
  projects: [
    { name: 'process', testDir: 'process', workers: 1 },
    { name: 'browser', testIgnore: /[\\/]e2e[\\/]process[\\/]/, workers: 2 },
  ],
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: `${reports}/browser.json` }]],
  use: {
    locale: 'en-US',
    launchOptions: executablePath === '' ? {} : { executablePath },
    // Recording every test takes a fifth of all time; a failure comes with what stood on the page, and
    // `--trace on` records one that is looked into.
    trace: 'off',
  },
});
