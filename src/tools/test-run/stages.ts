import { findBrowser } from '../browser/find-browser.ts';
import { thisMachine } from '../browser/this-machine.ts';
import { type Counts, playwrightCounts, vitestCounts } from './counts.ts';
import type { Task } from './task.ts';
import { typeTasks } from './type-tasks.ts';

export type Stage = {
  readonly name: string;
  readonly tasks: () => readonly Task[] | Promise<readonly Task[]>;
  /** What a test runner leaves behind. */
  readonly report?: {
    readonly file: string;
    readonly count: (report: unknown) => Counts;
  };
};

/** In the order in which they cost time: a slip of the pen is told before a browser starts. */
export const stages: readonly Stage[] = [
  { name: 'static', tasks: () => [...typeTasks(), ...houseRules] },
  {
    name: 'unit',
    tasks: () => [
      {
        name: 'unit and database tests',
        command: [
          'node_modules/vitest/vitest.mjs',
          'run',
          '--reporter=default',
          '--reporter=json',
          '--outputFile.json=.reports/unit.json',
        ],
        live: true,
      },
    ],
    report: { file: '.reports/unit.json', count: vitestCounts },
  },
  {
    name: 'build',
    tasks: () => [{ name: 'build', command: ['src/tools/build/build.mjs'] }],
  },
  {
    name: 'browser',
    tasks: async () => [
      {
        name: 'browser tests',
        command: ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/playwright.config.ts'],
        environment: { PLAYWRIGHT_CHROMIUM_PATH: await findBrowser(thisMachine()) },
        live: true,
      },
    ],
    report: { file: '.reports/browser.json', count: playwrightCounts },
  },
];

const houseRules: readonly Task[] = [
  {
    name: 'format and lint',
    command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  },
  {
    name: 'rooms',
    command: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      'src',
      'e2e',
      '--config',
      '.dependency-cruiser.mjs',
    ],
  },
  { name: 'nothing unused', command: ['node_modules/knip/bin/knip.js'] },
];
