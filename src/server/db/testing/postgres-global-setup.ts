import { loadEnv } from 'vite';
import type { TestProject } from 'vitest/node';
import { startTestPostgres } from './test-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server where tests make and drop databases of their own. */
    testPostgresUrl: string;
  }
}

/**
 * Vitest's `globalSetup`: one real PostgreSQL for all test files. `TEST_DATABASE_URL` names a server
 * to use instead, as a user that may make databases.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { TEST_DATABASE_URL: url } = loadEnv('test', import.meta.dirname, 'TEST_DATABASE_URL');
  if (url) {
    project.provide('testPostgresUrl', url);
    return async () => undefined;
  }
  const postgres = await startTestPostgres();
  project.provide('testPostgresUrl', postgres.url);
  return postgres.stop;
}
