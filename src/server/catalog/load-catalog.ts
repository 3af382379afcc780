import { type Catalog, catalogOf } from './catalog.ts';
import { CatalogError } from './catalog-error.ts';
import { catalogProblems } from './catalog-problems.ts';
import { type CatalogReading, readCatalog } from './read-catalog.ts';

/**
 * Reads `permissions`, `connectors`, `platforms` and `guides` below each folder; what a later folder
 * calls the same replaces the earlier. Throws CatalogError for the first problem, with the number of
 * all others.
 */
export async function loadCatalog(...folders: readonly string[]): Promise<Catalog> {
  const reading = await readSound(...folders);
  return catalogOf(reading, reading.overrides);
}

/** The same as it was read. */
export async function readSound(...folders: readonly string[]): Promise<CatalogReading> {
  const reading = await readCatalog(folders);
  const [first, ...others] = await catalogProblems(reading);
  if (first !== undefined) throw CatalogError.of(first, others.length);
  return reading;
}
