import { type Catalog, catalogOf } from './catalog.ts';
import { CatalogError } from './catalog-error.ts';
import { catalogProblems } from './catalog-problems.ts';
import { readCatalog } from './read-catalog.ts';

/**
 * Reads `permissions`, `connectors`, `platforms` and `guides` below each folder; what a later folder
 * calls the same replaces the earlier. Throws CatalogError for the first problem, with the number of
 * all others.
 */
export async function loadCatalog(...folders: readonly string[]): Promise<Catalog> {
  const reading = await readCatalog(folders);
  const [first, ...others] = await catalogProblems(reading);
  if (first !== undefined) throw CatalogError.of(first, others.length);
  return catalogOf(reading.guides, reading.overrides);
}
