import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { CatalogProblem } from './catalog-problem.ts';
import { lockName } from './list-files.ts';
import { type Parsed, parseEntry } from './parse-entry.ts';
import type { CatalogFolder } from './read-folder.ts';
import { readYamlFile } from './yaml-file.ts';

const PublishedIds = z.strictObject({ actions: z.array(z.string()), guides: z.array(z.string()) });

/** Everything that a link may carry since it was first published. */
export type PublishedIds = z.infer<typeof PublishedIds>;

/** The ids that a folder has published, if it keeps a list of them. */
export async function readPublishedIds(folder: string): Promise<Parsed<PublishedIds> | undefined> {
  const file = join(folder, lockName);
  const there = await readFile(file).then(
    () => true,
    (error: unknown) => !(error instanceof Error && 'code' in error && error.code === 'ENOENT'),
  );
  return there ? parseEntry(await readYamlFile(file), PublishedIds) : undefined;
}

/**
 * The list of a folder's ids, as its file holds it. What was published before keeps its place among
 * the actions of its connector, because packed links count them; new ones come behind, in the order
 * of their files.
 */
export function writtenIds(folder: CatalogFolder, before: PublishedIds | undefined): string {
  const now = idsIn(folder);
  const joined = (ids: readonly string[], more: readonly { readonly id: string }[]) => [
    ...new Set([...ids, ...more.map(({ id }) => id)]),
  ];
  const list: PublishedIds = {
    actions: joined(before?.actions ?? [], now.actions).sort(byConnector),
    guides: joined(before?.guides ?? [], now.guides).sort(),
  };
  return `${heading}\n${stringify(list)}`;
}

/** Leaves those of one connector as they are. */
function byConnector(one: string, other: string): number {
  const connectors = [one, other].map((id) => id.split('_', 1)[0] ?? '');
  return (connectors[0] ?? '').localeCompare(connectors[1] ?? '', 'en');
}

const heading = `# Every id that a link may carry: written by "npm run catalog:check -- --accept". One that stands
# here stays in the catalog, as an id or among the formerIds of the action that took its place, and
# keeps its place here among those of its connector: links that hold many actions count them.`;

/** Published ids that lead nowhere any more. */
export function removedIds(
  folder: CatalogFolder,
  { yaml, entry, problems }: Parsed<PublishedIds>,
): CatalogProblem[] {
  if (entry === undefined) return [...problems];
  const now = idsIn(folder);
  const actions = new Set([...now.actions.map(({ id }) => id), ...now.formerActions]);
  const guides = new Set(now.guides.map(({ id }) => id));
  const holds = (files: readonly Parsed<unknown>[]) => files.every((file) => file.entry);
  // A file that does not hold has lost nothing yet.
  const lostActions = holds(folder.connectors) ? entry.actions : [];
  const lostGuides = holds(folder.guides) ? entry.guides : [];
  return [
    ...lostActions
      .map((id, index) => ({ id, path: ['actions', index] }))
      .filter(({ id }) => !actions.has(id))
      .map(({ id, path }) => ({
        cause: `action ${id} was published and is gone: name it in the formerIds of what took its place`,
        path,
      })),
    ...lostGuides
      .map((id, index) => ({ id, path: ['guides', index] }))
      .filter(({ id }) => !guides.has(id))
      .map(({ id, path }) => ({ cause: `guide ${id} was published and is gone`, path })),
  ].map((finding) => yaml.problem(finding));
}

/** Ids of the folder that its list does not hold yet. */
export function newIds(folder: CatalogFolder, published: PublishedIds): CatalogProblem[] {
  const now = idsIn(folder);
  const advice = 'accept it with npm run catalog:check -- --accept';
  return [
    ...now.actions
      .filter(({ id }) => !published.actions.includes(id))
      .map(({ id, yaml, path }) => yaml.problem({ cause: `action ${id} is new: ${advice}`, path })),
    ...now.guides
      .filter(({ id }) => !published.guides.includes(id))
      .map(({ id, yaml, path }) => yaml.problem({ cause: `guide ${id} is new: ${advice}`, path })),
  ];
}

function idsIn(folder: CatalogFolder) {
  const connectors = folder.connectors.flatMap(({ entry, yaml }) =>
    (entry?.actions ?? []).map((action, index) => ({ action, yaml, index })),
  );
  return {
    actions: connectors.map(({ action, yaml, index }) => ({
      id: action.id,
      yaml,
      path: ['actions', index, 'id'],
    })),
    formerActions: connectors.flatMap(({ action }) => action.formerIds),
    guides: folder.guides.flatMap(({ entry, yaml }) =>
      entry === undefined
        ? []
        : [{ id: `${entry.platform}/${entry.connector}`, yaml, path: ['connector'] }],
    ),
  };
}
