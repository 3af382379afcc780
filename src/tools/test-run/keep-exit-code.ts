/**
 * Vitest's `globalSetup`: a failed run ends with 1. The package that brings PostgreSQL for the tests
 * ends the process by itself otherwise, and always with 0.
 */
export function setup(): void {
  process.prependListener('beforeExit', (code) => process.exit(code));
}
