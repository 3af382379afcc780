import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What a catalog is made of, in the order in which one builds on the other: a folder for each. */
export const entryKinds = ['permissions', 'connectors', 'platforms', 'guides'] as const;

export type EntryKind = (typeof entryKinds)[number];

export type ListedFiles = Readonly<Record<EntryKind, readonly string[]>> & {
  /** YAML that nobody would ever read: in no folder of a kind, or with the other ending. */
  readonly strays: readonly string[];
};

/** The ids that were ever published; lies beside the folders of the kinds. */
export const lockName = 'ids.lock.yaml';

/**
 * The files of a catalog, by kind, sorted. A folder of a kind may be missing; the folder itself may
 * not: then it rejects.
 */
export async function listFiles(folder: string): Promise<ListedFiles> {
  const all = (await yamlFiles(folder)).sort();
  const of = (kind: EntryKind) =>
    all.filter((name) => name.endsWith('.yaml') && name.startsWith(`${kind}/`));
  const found = Object.fromEntries(entryKinds.map((kind) => [kind, of(kind)]));
  const read = new Set([...Object.values(found).flat(), lockName]);
  const at = (names: readonly string[] | undefined) =>
    (names ?? []).map((name) => join(folder, name));
  return {
    permissions: at(found['permissions']),
    connectors: at(found['connectors']),
    platforms: at(found['platforms']),
    guides: at(found['guides']),
    strays: at(all.filter((name) => !read.has(name))),
  };
}

/** Without what is hidden: version control, editors and mounted volumes keep copies there. */
async function yamlFiles(folder: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const shown = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  const found = await Promise.all(
    shown.map(async (entry) => {
      const name = below + entry.name;
      if (/\.ya?ml$/.test(name) && !entry.isDirectory()) return [name];
      if (entry.isFile()) return [];
      // A link may lead to a folder, or not.
      return yamlFiles(folder, `${name}/`).catch((error: unknown) => {
        if (!entry.isDirectory() && codeOf(error) === 'ENOTDIR') return [];
        throw error;
      });
    }),
  );
  return found.flat();
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
