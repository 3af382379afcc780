import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Connector, PermissionList, Platform } from '#domain/catalog/connector.ts';
import { Guide } from '#domain/catalog/guide.ts';
import { CatalogError } from './catalog-error.ts';
import { connectorsOf, GuideHead, guideFile } from './guide-file.ts';
import { connectorProblems, guideProblems } from './whole.ts';

export type Catalog = {
  readonly guides: readonly Guide[];
  /** The guide of a platform to a connector, if there is one. */
  findGuide(platform: string, connector: string): Guide | undefined;
};

/** A connector as its file holds it: its permissions by name, in the order of every list of scopes. */
const ConnectorFile = z.looseObject({ permissions: z.array(z.string()).min(1) });

/**
 * Reads `permissions/*.yaml`, `connectors/*.yaml`, `platforms/*.yaml` and `guides/<platform>/<connector>.yaml` below a
 * folder. Throws CatalogError for the first entry that does not hold.
 */
export async function loadCatalog(folder: string): Promise<Catalog> {
  const permissions = await readEntries(join(folder, 'permissions'), PermissionList);
  const known = permissions.flatMap(({ file, entry }) =>
    entry.permissions.map((permission) => ({ file, entry: permission })),
  );
  refuseRepeated(known, ({ name }) => `permission ${name}`);
  const connectors = (await readEntries(join(folder, 'connectors'), ConnectorFile)).map(
    ({ file, entry }) => ({
      file,
      entry: checked(file, Connector, {
        ...entry,
        permissions: entry.permissions.map((name) => {
          const permission = known.find((candidate) => candidate.entry.name === name)?.entry;
          if (permission === undefined) throw new CatalogError(`${file}: no permission "${name}"`);
          return permission;
        }),
      }),
    }),
  );
  const platforms = await readEntries(join(folder, 'platforms'), Platform);
  refuseRepeated(connectors, ({ id }) => `connector ${id}`);
  refuseRepeated(platforms, ({ id }) => `platform ${id}`);
  for (const { file, entry } of connectors) refuse(file, connectorProblems(entry));

  const files = await readEntries(join(folder, 'guides'), GuideHead);
  const guides = files.flatMap(({ file, entry: head }) => {
    const platform = platforms.find((p) => p.entry.id === head.platform)?.entry;
    if (platform === undefined) throw new CatalogError(`${file}: no platform "${head.platform}"`);
    const meant = connectorsOf(
      head,
      connectors.map(({ entry }) => entry),
    );
    if (meant.length === 0) throw new CatalogError(`${file}: no connector "${head.connector}"`);
    return meant.map((connector) => {
      const whole = checked(file, guideFile(head, platform, connector), head);
      const entry = checked(file, Guide, whole);
      refuse(file, guideProblems(entry));
      return { file, entry };
    });
  });
  refuseRepeated(
    guides,
    ({ platform, connector }) => `the guide of ${platform.id} to ${connector.id}`,
  );
  const whole = guides.map(({ entry }) => entry);
  // Last what is for no platform in particular.
  const isParticular = ({ platform }: Guide) => platform.website !== undefined;
  return catalogOf([
    ...whole.filter(isParticular),
    ...whole.filter((guide) => !isParticular(guide)),
  ]);
}

function catalogOf(guides: readonly Guide[]): Catalog {
  return {
    guides,
    findGuide: (platform, connector) =>
      guides.find((guide) => guide.platform.id === platform && guide.connector.id === connector),
  };
}

type Entry<T> = { readonly file: string; readonly entry: T };

async function readEntries<T>(folder: string, schema: z.ZodType<T>): Promise<Entry<T>[]> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (name) => {
      const file = join(folder, name);
      const text = await readFile(file, 'utf8');
      return { file, entry: checked(file, schema, parseYaml(file, text)) };
    }),
  );
}

function parseYaml(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    // The lines after the first show the place in the text.
    const [problem = 'not YAML'] = cause instanceof Error ? cause.message.split(/:?\n/, 1) : [];
    throw new CatalogError(`${file}: ${problem}`, { cause });
  }
}

function checked<T>(file: string, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  refuse(
    file,
    parsed.error.issues.map(({ path, message }) =>
      path.length > 0 ? `${path.join('.')}: ${message}` : message,
    ),
  );
  throw new CatalogError(`${file}: does not fit its schema`, { cause: parsed.error });
}

function refuseRepeated<T>(entries: readonly Entry<T>[], nameOf: (entry: T) => string): void {
  const fileOf = new Map<string, string>();
  for (const { file, entry } of entries) {
    const name = nameOf(entry);
    const earlier = fileOf.get(name);
    if (earlier !== undefined) refuse(file, [`${name} stands in ${earlier} already`]);
    fileOf.set(name, file);
  }
}

function refuse(file: string, [problem]: readonly string[]): void {
  if (problem !== undefined) throw new CatalogError(`${file}: ${problem}`);
}
