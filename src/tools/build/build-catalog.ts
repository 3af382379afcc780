import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Puts the catalog beside the built server: compiled, which is what a start reads, and as it is in the
 * source tree, which an operator's own folder is laid over. Fails where something in it does not hold.
 */
export async function buildCatalog(from: string, dist: string): Promise<void> {
  const folder = join(dist, 'catalog');
  await rm(folder, { recursive: true, force: true });
  await cp(from, folder, { recursive: true });
  const compiler = pathToFileURL(resolve(dist, 'server', 'compile-catalog.js')).href;
  const { compileCatalog } = await import(compiler);
  await compileCatalog(folder, join(dist, 'catalog.json'));
}
