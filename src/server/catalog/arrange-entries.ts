import type { Override } from './catalog.ts';
import type { CatalogProblem } from './catalog-problem.ts';
import type { YamlFile } from './yaml-file.ts';

/** A thing of the catalog and where it was found. */
export type Placed<T> = {
  readonly entry: T;
  readonly yaml: YamlFile;
  /** Where in its file its name stands. */
  readonly path: readonly PropertyKey[];
};

export type Arranged<T> = {
  readonly entries: readonly Placed<T>[];
  readonly overrides: readonly Override[];
  readonly problems: readonly CatalogProblem[];
};

/**
 * Puts the entries of all folders into one list. What a later folder calls the same takes the place
 * of the earlier; within one folder nothing may stand twice.
 */
export function arrangeEntries<T>(
  folders: readonly (readonly Placed<T>[])[],
  nameOf: (entry: T) => string,
): Arranged<T> {
  const entries = new Map<string, Placed<T>>();
  const overrides: Override[] = [];
  const problems: CatalogProblem[] = [];
  for (const folder of folders) {
    const own = new Map<string, Placed<T>>();
    for (const placed of folder) {
      const name = nameOf(placed.entry);
      const twin = own.get(name);
      if (twin !== undefined) {
        const cause = `${name} stands in ${twin.yaml.file} already`;
        problems.push(placed.yaml.problem({ cause, path: placed.path }));
        continue;
      }
      own.set(name, placed);
      if (entries.has(name)) overrides.push({ file: placed.yaml.file, replaces: name });
      entries.set(name, placed);
    }
  }
  return { entries: [...entries.values()], overrides, problems };
}
