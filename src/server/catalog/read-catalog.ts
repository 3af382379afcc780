import type { Guide } from '#domain/catalog/guide.ts';
import type { Permission } from '#domain/catalog/permission.ts';
import { arrangeEntries, type Placed } from './arrange-entries.ts';
import { assembleConnector } from './assemble-connector.ts';
import { assembleGuide } from './assemble-guide.ts';
import { brokenNames } from './broken-names.ts';
import type { CatalogContent, Override, PlatformTheme } from './catalog.ts';
import type { CatalogProblem } from './catalog-problem.ts';
import type { PlatformFile } from './entry-files.ts';
import type { Parsed } from './parse-entry.ts';
import { pinnedIds, withPinned } from './pinned-ids.ts';
import { readPublishedIds } from './published-ids.ts';
import { type CatalogFolder, readFolder } from './read-folder.ts';

/** Everything that was read, whether it holds or not. */
export type CatalogReading = CatalogContent & {
  readonly overrides: readonly Override[];
  /** In the order of folders, files and lines. */
  readonly problems: readonly CatalogProblem[];
  readonly folders: readonly CatalogFolder[];
};

/**
 * Reads the folders of a catalog, the later over the earlier, and holds everything in them against
 * everything else. Rejects with CatalogError only when one of the folders cannot be read.
 */
export async function readCatalog(paths: readonly string[]): Promise<CatalogReading> {
  const folders = await Promise.all(paths.map(readFolder));
  const arranged = {
    permissions: arrangeEntries(folders.map(permissionsIn), ({ name }) => `permission ${name}`),
    connectors: arrangeEntries(
      folders.map(({ connectors }) => readable(connectors, 'id')),
      ({ id }) => `connector ${id}`,
    ),
    platforms: arrangeEntries(
      folders.map(({ platforms }) => readable(platforms, 'id')),
      ({ id }) => `platform ${id}`,
    ),
    guides: arrangeEntries(
      folders.map(({ guides }) => readable(guides, 'connector')),
      ({ platform, connector }) => `the guide of ${platform} to ${connector}`,
    ),
  };
  const permissions = arranged.permissions.entries.map(({ entry }) => entry);
  const brokenPermission = brokenNames(folders.flatMap((folder) => folder.permissions));
  const connectors = arranged.connectors.entries.map((file) =>
    assembleConnector(file, { permissions, brokenPermission }),
  );
  const around = {
    connectors: connectors.map(({ made }) => made),
    platforms: arranged.platforms.entries.map(({ entry: { theme, ...platform } }) => platform),
    guides: arranged.guides.entries.map(({ entry }) => entry),
    brokenConnector: brokenNames(folders.flatMap((folder) => folder.connectors)),
    brokenPlatform: brokenNames(folders.flatMap((folder) => folder.platforms)),
  };
  const guides = arranged.guides.entries.map((file) => assembleGuide(file, around));
  const published = await Promise.all(paths.map(readPublishedIds));
  const pinned = new Map(
    around.connectors.map((connector) => [
      connector.id,
      pinnedIds(
        connector,
        published.map((list) => list?.entry),
      ),
    ]),
  );
  const lists = Object.values(arranged);
  return {
    guides: inOrderOfPlatforms(guides.flatMap(({ made }) => made)).map((guide) =>
      withPinned(guide, pinned.get(guide.connector.id) ?? []),
    ),
    themes: arranged.platforms.entries.flatMap(themeIn),
    overrides: lists.flatMap(({ overrides }) => overrides),
    problems: inOrder(
      [
        ...folders.flatMap((folder) => [...folder.strays, ...problemsOf(folder)]),
        ...lists.flatMap(({ problems }) => problems),
        ...[...connectors, ...guides].flatMap(({ problems }) => problems),
      ],
      folders,
    ),
    folders,
  };
}

/** Last what is for no platform in particular. */
function inOrderOfPlatforms(guides: readonly Guide[]): Guide[] {
  const isParticular = ({ platform }: Guide) => platform.website !== undefined;
  return [...guides.filter(isParticular), ...guides.filter((guide) => !isParticular(guide))];
}

function themeIn({ entry: { id, theme } }: Placed<PlatformFile>): PlatformTheme[] {
  return theme === undefined ? [] : [[id, theme]];
}

function permissionsIn({ permissions }: CatalogFolder): Placed<Permission>[] {
  return permissions.flatMap(({ yaml, entry }) =>
    (entry?.permissions ?? []).map((permission, index) => ({
      entry: permission,
      yaml,
      path: ['permissions', index, 'name'],
    })),
  );
}

function readable<T>(files: readonly Parsed<T>[], key: string): Placed<T>[] {
  return files.flatMap(({ yaml, entry }) =>
    entry === undefined ? [] : [{ entry, yaml, path: [key] }],
  );
}

/** A folder's files in the order in which one builds on the other. */
export function filesOf(folder: CatalogFolder): readonly Parsed<unknown>[] {
  return [...folder.permissions, ...folder.connectors, ...folder.platforms, ...folder.guides];
}

function problemsOf(folder: CatalogFolder): CatalogProblem[] {
  return filesOf(folder).flatMap(({ problems }) => problems);
}

function inOrder(problems: readonly CatalogProblem[], folders: readonly CatalogFolder[]) {
  const files = folders.flatMap((folder) => [
    ...filesOf(folder).map(({ yaml }) => yaml.file),
    ...folder.strays.map(({ file }) => file),
  ]);
  const place = new Map(files.map((file, index) => [file, index]));
  const rank = ({ file }: CatalogProblem) => place.get(file) ?? files.length;
  return problems.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column);
}
