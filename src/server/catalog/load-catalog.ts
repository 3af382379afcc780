import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Connector, PermissionList, Platform } from '#domain/catalog/connector.ts';
import { Guide } from '#domain/catalog/guide.ts';
import { CatalogError } from './catalog-error.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { connectorProblems, guideProblems } from './whole.ts';

export type Catalog = {
  readonly guides: readonly Guide[];
  /** The guide of a platform to a connector, if there is one. */
  findGuide(platform: string, connector: string): Guide | undefined;
};

const Markdown = z.string().transform((text, context) => {
  try {
    return parseMarkdown(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : '' });
    return z.NEVER;
  }
});

/** A guide as its file holds it: names instead of what they stand for, Markdown instead of blocks. */
const GuideFile = z.looseObject({
  platform: z.string(),
  connector: z.string(),
  roleNotice: Markdown,
  sections: z.array(z.looseObject({ steps: z.array(z.looseObject({ body: Markdown })) })),
});

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

  const files = await readEntries(join(folder, 'guides'), GuideFile);
  refuseRepeated(files, (guide) => `the guide of ${guide.platform} to ${guide.connector}`);
  const guides = files.map(({ file, entry }) => {
    const connector = connectors.find((c) => c.entry.id === entry.connector)?.entry;
    const platform = platforms.find((p) => p.entry.id === entry.platform)?.entry;
    if (connector === undefined)
      throw new CatalogError(`${file}: no connector "${entry.connector}"`);
    if (platform === undefined) throw new CatalogError(`${file}: no platform "${entry.platform}"`);
    const { id, name, actions, permissions } = connector;
    const guide = checked(file, Guide, {
      ...entry,
      platform,
      connector: { id, name },
      actions,
      permissions,
    });
    refuse(file, guideProblems(guide));
    return guide;
  });

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
