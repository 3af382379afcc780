import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Logger } from 'pino';
import { CatalogError } from './catalog-error.ts';
import { type Catalog, loadCatalog } from './load-catalog.ts';

type Options = {
  /** The folder of the catalog that ships. */
  readonly shipped: string;
  /** The operator's own folder, whose entries are added and win. */
  readonly own: string | undefined;
  readonly log: Logger;
};

/**
 * The catalog that the server works with. Says in the log what the operator's own folder replaces.
 * Rejects with CatalogError, whose message names CATALOG_DIR when that is no folder.
 */
export async function openCatalog({ shipped, own, log }: Options): Promise<Catalog> {
  if (own === undefined) return loadCatalog(shipped);
  const folder = resolve(own);
  await requireFolder(folder);
  const catalog = await loadCatalog(shipped, folder);
  for (const { file, replaces } of catalog.overrides) {
    log.info({ file, replaces }, 'an entry of CATALOG_DIR replaces one that ships');
  }
  return catalog;
}

async function requireFolder(path: string): Promise<void> {
  const found = await stat(path).catch((cause: unknown) => {
    const absent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const reason = absent ? 'does not exist' : 'could not be opened';
    throw new CatalogError(`CATALOG_DIR cannot be used: ${path} ${reason}.`, { cause });
  });
  if (found.isDirectory()) return;
  throw new CatalogError(`CATALOG_DIR cannot be used: ${path} is not a folder.`);
}
