import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { compileCatalog } from '../compile-catalog.ts';

/** A file with what a folder of a catalog holds, for as long as the test. */
export async function compiledCatalog(folder: string): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'scopewright-catalog-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const file = join(home, 'catalog.json');
  await compileCatalog(folder, file);
  return file;
}
