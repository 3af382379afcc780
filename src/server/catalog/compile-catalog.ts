import { writeFile } from 'node:fs/promises';
import type { CatalogContent } from './catalog.ts';
import { readSound } from './load-catalog.ts';

/**
 * Writes guides and themes of a folder into one file that a server reads in a hundredth of the time: text is
 * parsed and held against everything else once, when the product is built. Rejects with CatalogError,
 * as `loadCatalog` does, when something in the folder does not hold.
 */
export async function compileCatalog(folder: string, file: string): Promise<void> {
  const { guides, themes } = await readSound(folder);
  const content: CatalogContent = { guides, themes };
  await writeFile(file, JSON.stringify(content));
}
