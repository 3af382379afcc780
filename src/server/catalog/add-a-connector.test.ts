import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { requiredPermissions } from '#domain/permissions/required-permissions.ts';
import { defaultSelection, withActions } from '#domain/selection/selection.ts';
import { checkCatalog } from './check-catalog.ts';
import { loadCatalog } from './load-catalog.ts';
import { catalogFolder } from './testing/catalog-folder.ts';
import { realCatalogDir } from './testing/real-catalog.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

let files: Record<string, string>;

/** The files that the document shows, by their names. */
beforeAll(async () => {
  const document = await readFile(join(repository, 'docs', 'add-a-connector.md'), 'utf8');
  const shown = document.matchAll(/\*\*`my-catalog\/(\S+)`\*\*\n\n```yaml\n(.*?)```/gs);
  files = Object.fromEntries([...shown].map(([, name = '', text = '']) => [name, text]));
});

describe('the files of docs/add-a-connector.md', () => {
  it('are one of each kind, and hold', async () => {
    expect(Object.keys(files).map((name) => dirname(name))).toEqual([
      'permissions',
      'connectors',
      'platforms',
      'guides/example',
    ]);
    const { problems } = await checkCatalog([realCatalogDir, await catalogFolder(files)]);
    expect(problems).toEqual([]);
  });

  it('make a guide with six actions, which gives the scopes that the document promises', async () => {
    const { findGuide } = await loadCatalog(realCatalogDir, await catalogFolder(files));
    const guide = findGuide('example', 'microsoftcalendar');
    if (guide === undefined) throw new Error('The guide is missing');
    expect(guide.actions).toHaveLength(6);
    const chosen = ['list_events', 'create_event'].map((name) => `microsoftcalendar_${name}`);
    const selection = withActions(defaultSelection(guide), guide, new Set(chosen));
    expect(requiredPermissions(guide, selection).map(({ name }) => name)).toEqual([
      'Calendars.ReadBasic',
      'Calendars.ReadWrite',
    ]);
  });

  it('point editors to schemas that are there', async () => {
    for (const [name, text] of Object.entries(files)) {
      const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
      const path = join(repository, 'my-catalog', dirname(name), schema);
      expect(JSON.parse(await readFile(path, 'utf8'))).toHaveProperty('$schema');
    }
  });

  it('give the error that the document shows when a scope is misspelt as there', async () => {
    const connector = 'connectors/microsoftcalendar.yaml';
    const text = files[connector] ?? '';
    const at = text.indexOf('[Calendars.ReadBasic]', text.indexOf('microsoftcalendar_list_events'));
    const misspelt =
      text.slice(0, at) + text.slice(at).replace('[Calendars.ReadBasic]', '[Calendars.Raed]');
    const folder = await catalogFolder({ ...files, [connector]: misspelt });
    const { problems } = await checkCatalog([realCatalogDir, folder]);
    const document = await readFile(join(repository, 'docs', 'add-a-connector.md'), 'utf8');
    const [problem] = problems;
    expect(problems).toHaveLength(1);
    expect(document).toContain(
      `my-catalog/${connector}:${problem?.line}:${problem?.column}: ${problem?.cause}\n`,
    );
  });
});
