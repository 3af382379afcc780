import { CatalogError } from './catalog-error.ts';
import type { CatalogProblem } from './catalog-problem.ts';
import {
  askedIn,
  ConnectorFile,
  type GuideFile,
  guideFile,
  PermissionFile,
  PlatformFile,
} from './entry-files.ts';
import { listFiles } from './list-files.ts';
import { type Parsed, parseEntry } from './parse-entry.ts';
import { readYamlFile } from './yaml-file.ts';

/** A folder's files, each read by its schema, none yet held against another. */
export type CatalogFolder = {
  readonly folder: string;
  readonly permissions: readonly Parsed<PermissionFile>[];
  readonly connectors: readonly Parsed<ConnectorFile>[];
  readonly platforms: readonly Parsed<PlatformFile>[];
  readonly guides: readonly Parsed<GuideFile>[];
  readonly strays: readonly CatalogProblem[];
};

/**
 * Reads a folder of a catalog: `permissions`, `connectors`, `platforms` and `guides`, each of which
 * may be missing, with `*.yaml` files at any depth. Rejects with CatalogError only when the folder
 * itself cannot be read.
 */
export async function readFolder(folder: string): Promise<CatalogFolder> {
  const listed = await listFiles(folder).catch((cause: unknown) => {
    throw new CatalogError(`${folder} cannot be read: ${whyNot(cause)}`, { cause });
  });
  const [permissions, connectors, platforms, guides] = await Promise.all([
    Promise.all(
      listed.permissions.map(async (f) => parseEntry(await readYamlFile(f), PermissionFile)),
    ),
    Promise.all(
      listed.connectors.map(async (f) => parseEntry(await readYamlFile(f), ConnectorFile)),
    ),
    Promise.all(listed.platforms.map(async (f) => parseEntry(await readYamlFile(f), PlatformFile))),
    Promise.all(listed.guides.map(readGuide)),
  ]);
  const strays = listed.strays.map((file) => ({ file, line: 1, column: 1, cause: strayCause }));
  return { folder, permissions, connectors, platforms, guides, strays };
}

async function readGuide(file: string): Promise<Parsed<GuideFile>> {
  const yaml = await readYamlFile(file);
  return parseEntry(yaml, guideFile(askedIn(yaml.value)));
}

const strayCause =
  'is never read: entries lie in permissions, connectors, platforms or guides and end in .yaml';

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'there is no such folder.';
  if (code === 'ENOTDIR') return 'that is not a folder.';
  return code === 'EACCES' ? 'that is not allowed.' : `${code || 'for an unknown reason'}.`;
}
