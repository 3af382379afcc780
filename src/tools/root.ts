import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A path within the repository. */
export function inRepository(...names: readonly string[]): string {
  return join(root, ...names);
}
