import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Guide } from '#domain/catalog/guide.ts';
import { packActions } from '#domain/selection/packed-actions.ts';
import { parseSelection } from '#domain/selection/parse-selection.ts';
import { acceptIds } from './check-catalog.ts';
import { loadCatalog } from './load-catalog.ts';
import { catalogFolder, soundCatalog } from './testing/catalog-folder.ts';
import { realCatalogDir } from './testing/real-catalog.ts';

const file = 'connectors/sample.yaml';
const heading = soundCatalog[file].slice(0, soundCatalog[file].indexOf('  - id:'));

/** A connector with these actions, each an id and, behind a colon, former ones. */
function connector(...actions: readonly string[]): string {
  const entries = actions.map((action) => {
    const [id, ...former] = action.split(':').map((name) => `sample_${name}`);
    return `  - id: ${id}
    formerIds: [${former}]
    label: Note
    description: Does something.
    delegated: { endpoints: [GET /notes], requires: [[Note.Read]], least: [Note.Read] }
`;
  });
  return heading + entries.join('');
}

async function guideIn(...folders: string[]): Promise<Guide> {
  const guide = (await loadCatalog(...folders)).findGuide('acme', 'sample');
  if (guide === undefined) throw new Error('no guide');
  return guide;
}

const meant = (packed: string, guide: Guide) => parseSelection([['actions', packed]], guide);
const chosen = ['sample_two', 'sample_four'];
const first = connector('one', 'two', 'three', 'four');

describe('a link with packed actions', () => {
  it('outlives every change of a catalog that lists its ids', async () => {
    const folder = await catalogFolder({ ...soundCatalog, [file]: first });
    const unlisted = packActions(chosen, await guideIn(folder));
    await acceptIds([folder]);
    const listed = packActions(chosen, await guideIn(folder));
    expect(listed).toBe(unlisted);

    await writeFile(`${folder}/${file}`, connector('zero', 'four', 'three', 'deux:two', 'one'));
    const renamed = { code: 'renamed-actions', values: ['two'] };
    for (const accepted of [false, true]) {
      if (accepted) await acceptIds([folder]);
      const { selection, notices } = meant(listed, await guideIn(folder));
      expect(selection.actions).toEqual(['sample_four', 'sample_deux']);
      expect(notices).toEqual([renamed]);
    }
    const second = packActions(['sample_zero', 'sample_deux'], await guideIn(folder));

    await writeFile(
      `${folder}/${file}`,
      connector('deux:two', 'five', 'one', 'four', 'three', 'zero'),
    );
    await acceptIds([folder]);
    const third = await guideIn(folder);
    expect(meant(listed, third).selection.actions).toEqual(['sample_deux', 'sample_four']);
    expect(meant(second, third)).toMatchObject({
      selection: { actions: ['sample_deux', 'sample_zero'] },
      notices: [],
    });
  });

  it('is read as far as its actions are there where a folder replaces a listed connector', async () => {
    const shipped = await catalogFolder({ ...soundCatalog, [file]: first });
    await acceptIds([shipped]);
    const packed = packActions(chosen, await guideIn(shipped));
    const own = await catalogFolder({ [file]: connector('new', 'four', 'one') });
    const { selection, notices } = meant(packed, await guideIn(shipped, own));
    expect(selection.actions).toEqual(['sample_four']);
    expect(notices).toEqual([{ code: 'unknown-actions', values: ['two'] }]);
  });

  it('is named, not misread, where no list tells what was moved', async () => {
    const folder = await catalogFolder({ ...soundCatalog, [file]: first });
    const packed = packActions(chosen, await guideIn(folder));
    await writeFile(`${folder}/${file}`, connector('zero', 'one', 'two', 'three', 'four'));
    expect(meant(packed, await guideIn(folder))).toMatchObject({
      selection: { actions: [] },
      notices: [{ code: 'unreadable-actions' }],
    });
  });

  it('is the same for one selection in every guide to the whole connector', async () => {
    const { guides } = await loadCatalog(realCatalogDir);
    const some = (guide: Guide) =>
      packActions(
        guide.actions.map(({ id }) => id).filter((_, index) => index % 3 === 0),
        guide,
      );
    const entra = guides.filter(({ connector }) => connector.id === 'microsoftentraid');
    expect(entra.length).toBeGreaterThan(1);
    expect(new Set(entra.map(some)).size).toBe(1);
  });
});
