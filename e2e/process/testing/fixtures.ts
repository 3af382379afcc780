import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import {
  type EntraSimulator,
  startEntraSimulator,
} from '#entra-simulator/start-entra-simulator.ts';
import { runServer, type ServerProgram } from './server-program.ts';

type Fixtures = {
  /** An empty folder. */
  readonly folder: string;
  readonly practiceTenant: EntraSimulator;
  /** Starts the built server on a free port, with its data in the folder; none outlives the test. */
  readonly run: (environment?: Readonly<Record<string, string>>) => ServerProgram;
};

/** Playwright's `test` without a browser. */
export const test = base.extend<Fixtures>({
  folder: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'scopewright-process-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  practiceTenant: async ({ browserName: _ }, use) => {
    const tenant = await startEntraSimulator();
    await use(tenant);
    await tenant.close();
  },
  run: async ({ folder, practiceTenant }, use) => {
    const programs: ServerProgram[] = [];
    await use((environment = {}) => {
      const program = runServer({
        PORT: '0',
        DATA_DIR: join(folder, 'data'),
        ENTRA_LOGIN_URL: practiceTenant.url,
        ENTRA_GRAPH_URL: practiceTenant.url,
        ...environment,
      });
      programs.push(program);
      return program;
    });
    for (const program of programs) {
      program.send('SIGKILL');
      await program.ended();
    }
  },
});
