import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogProblem } from './catalog-problem.ts';
import { catalogProblems } from './catalog-problems.ts';
import { lockName } from './list-files.ts';
import { newIds, readPublishedIds, writtenIds } from './published-ids.ts';
import { filesOf, readCatalog } from './read-catalog.ts';

export type CatalogReport = {
  readonly problems: readonly CatalogProblem[];
  /** How many files were read. */
  readonly files: number;
};

/**
 * Everything that does not hold in a catalog, with ids that its list does not hold yet: what a
 * maintainer wants to know, and a start need not. Rejects with CatalogError when a folder cannot be
 * read.
 */
export async function checkCatalog(folders: readonly string[]): Promise<CatalogReport> {
  const reading = await readCatalog(folders);
  const unlisted = await Promise.all(
    reading.folders.map(async (folder) => {
      const published = await readPublishedIds(folder.folder);
      return published?.entry === undefined ? [] : newIds(folder, published.entry);
    }),
  );
  return {
    problems: [...(await catalogProblems(reading)), ...unlisted.flat()],
    files: reading.folders.flatMap(filesOf).length,
  };
}

/** Enters the ids of every folder into its list, or begins one. Nothing is ever taken out. */
export async function acceptIds(folders: readonly string[]): Promise<void> {
  const reading = await readCatalog(folders);
  for (const folder of reading.folders) {
    const published = await readPublishedIds(folder.folder);
    // A list that cannot be read is not one to write over.
    if (published !== undefined && published.entry === undefined) continue;
    const text = writtenIds(folder, published?.entry);
    await writeFile(join(folder.folder, lockName), text);
  }
}
