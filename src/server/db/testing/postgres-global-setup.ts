import { loadEnv } from 'vite';
import type { TestProject } from 'vitest/node';
import { type MigratedTemplates, makeTemplates } from './migrated-templates.ts';
import { startTestPostgres } from './test-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server where tests make and drop databases of their own. */
    testPostgresUrl: string;
    migratedTemplates: MigratedTemplates;
  }
}

/**
 * Vitest's `globalSetup`: one real PostgreSQL for all test files, and empty databases to copy.
 * `TEST_DATABASE_URL` names a server to use instead, as a user that may make databases.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { TEST_DATABASE_URL: url } = loadEnv('test', import.meta.dirname, 'TEST_DATABASE_URL');
  const postgres = url ? { url, stop: async () => undefined } : await startTestPostgres();
  const { templates, remove } = await makeTemplates({ url: postgres.url, hasty: !url });
  project.provide('testPostgresUrl', postgres.url);
  project.provide('migratedTemplates', templates);
  return async () => {
    await remove();
    await postgres.stop();
  };
}
