import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Logger } from 'pino';
import { type Catalog, catalogOf } from './catalog.ts';
import { CatalogError } from './catalog-error.ts';

/** The catalog that ships. */
export type ShippedCatalog = {
  readonly folder: string;
  /** What `compileCatalog` made of that folder. Source that runs as it is has none. */
  readonly compiled?: string | undefined;
};

type Options = {
  readonly shipped: ShippedCatalog;
  /** The operator's own folder, whose entries are added and win. */
  readonly own: string | undefined;
  readonly log: Logger;
};

/**
 * The catalog that the server works with. Says in the log what the operator's own folder replaces.
 * Rejects with CatalogError, whose message names CATALOG_DIR when that is no folder.
 */
export async function openCatalog({ shipped, own, log }: Options): Promise<Catalog> {
  const { folder, compiled } = shipped;
  if (own === undefined && compiled !== undefined) return readCompiled(compiled);
  // What reads and judges text is half of all code that a start would load.
  const { loadCatalog } = await import('./load-catalog.ts');
  if (own === undefined) return loadCatalog(folder);
  const ownFolder = resolve(own);
  await requireFolder(ownFolder);
  const catalog = await loadCatalog(folder, ownFolder);
  for (const { file, replaces } of catalog.overrides) {
    log.info({ file, replaces }, 'an entry of CATALOG_DIR replaces one that ships');
  }
  return catalog;
}

async function readCompiled(file: string): Promise<Catalog> {
  return catalogOf(JSON.parse(await readFile(file, 'utf8')));
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
