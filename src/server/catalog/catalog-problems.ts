import type { CatalogProblem } from './catalog-problem.ts';
import { readPublishedIds, removedIds } from './published-ids.ts';
import type { CatalogReading } from './read-catalog.ts';

/** Everything that keeps a catalog from being used: what is wrong in it, and ids that it has lost. */
export async function catalogProblems(reading: CatalogReading): Promise<CatalogProblem[]> {
  const lost = await Promise.all(
    reading.folders.map(async (folder) => {
      const published = await readPublishedIds(folder.folder);
      return published === undefined ? [] : removedIds(folder, published);
    }),
  );
  return [...reading.problems, ...lost.flat()];
}
