import type { Guide } from '#domain/catalog/guide.ts';
import type { Override } from './arrange-entries.ts';
import { CatalogError } from './catalog-error.ts';
import { catalogProblems } from './catalog-problems.ts';
import { readCatalog } from './read-catalog.ts';

export type Catalog = {
  readonly guides: readonly Guide[];
  /** What of the operator's own folder stands in for something that ships. */
  readonly overrides: readonly Override[];
  /** The guide of a platform to a connector, if there is one. */
  findGuide(platform: string, connector: string): Guide | undefined;
};

/**
 * Reads `permissions`, `connectors`, `platforms` and `guides` below each folder; what a later folder
 * calls the same replaces the earlier. Throws CatalogError for the first problem, with the number of
 * all others.
 */
export async function loadCatalog(...folders: readonly string[]): Promise<Catalog> {
  const reading = await readCatalog(folders);
  const [first, ...others] = await catalogProblems(reading);
  if (first !== undefined) throw CatalogError.of(first, others.length);
  const { guides, overrides } = reading;
  return {
    guides,
    overrides,
    findGuide: (platform, connector) =>
      guides.find((guide) => guide.platform.id === platform && guide.connector.id === connector),
  };
}
