import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { acceptIds, checkCatalog } from './check-catalog.ts';
import { loadCatalog } from './load-catalog.ts';
import { catalogFolder, soundCatalog } from './testing/catalog-folder.ts';
import { realCatalogDir } from './testing/real-catalog.ts';

const lock = 'ids.lock.yaml';
const connector = 'connectors/sample.yaml';

async function causesIn(...folders: string[]): Promise<string[]> {
  const { problems } = await checkCatalog(folders);
  return problems.map(({ file, line, cause }) => `${file}:${line}: ${cause}`);
}

/** A catalog whose ids are listed. */
async function publishedCatalog(): Promise<string> {
  const folder = await catalogFolder(soundCatalog);
  await acceptIds([folder]);
  return folder;
}

async function change(folder: string, from: string, to: string): Promise<void> {
  const text = soundCatalog[connector];
  expect(text).toContain(from);
  await writeFile(`${folder}/${connector}`, text.replaceAll(from, to));
}

describe('the list of published ids', () => {
  it('is up to date for the catalog that ships, which has no problem', async () => {
    expect(await causesIn(realCatalogDir)).toEqual([]);
  });

  it('is no duty: a folder without one may hold what it likes', async () => {
    expect(await causesIn(await catalogFolder(soundCatalog))).toEqual([]);
  });

  it('holds every action and guide once they are accepted, in the order of their files', async () => {
    const folder = await publishedCatalog();
    expect(await readFile(`${folder}/${lock}`, 'utf8')).toMatch(
      /^#[^\n]+\n#[^\n]+\n#[^\n]+\nactions:\n {2}- sample_list_notes\n {2}- sample_get_note\nguides:\n {2}- acme\/sample\n$/,
    );
    expect(await causesIn(folder)).toEqual([]);
  });

  it('asks for new ids, which do not keep a server from starting', async () => {
    const folder = await publishedCatalog();
    await change(
      folder,
      'id: sample_get_note\n    formerIds: [sample_read_note]',
      'id: sample_fetch_note\n    formerIds: [sample_get_note]',
    );
    expect(await causesIn(folder)).toEqual([
      `${folder}/${connector}:13: action sample_fetch_note is new: accept it with npm run catalog:check -- --accept`,
    ]);
    expect((await loadCatalog(folder)).guides).toHaveLength(1);
    await acceptIds([folder]);
    expect(await causesIn(folder)).toEqual([]);
    expect(await readFile(`${folder}/${lock}`, 'utf8')).toContain('  - sample_get_note\n');
  });

  it('refuses that an action is gone, at the start as well, and no acceptance helps', async () => {
    const folder = await publishedCatalog();
    await change(
      folder,
      'id: sample_get_note\n    formerIds: [sample_read_note]',
      'id: sample_fetch_note',
    );
    await acceptIds([folder]);
    expect(await causesIn(folder)).toEqual([
      `${folder}/${lock}:6: action sample_get_note was published and is gone: name it in the formerIds of what took its place`,
    ]);
    await expect(loadCatalog(folder)).rejects.toThrow('sample_get_note was published and is gone');
  });

  it('refuses that a guide is gone', async () => {
    const folder = await publishedCatalog();
    await writeFile(
      `${folder}/guides/acme/sample.yaml`,
      soundCatalog['guides/acme/sample.yaml'].replace('platform: acme', 'platform: other'),
    );
    await writeFile(
      `${folder}/platforms/other.yaml`,
      soundCatalog['platforms/acme.yaml'].replace('id: acme', 'id: other'),
    );
    expect(await causesIn(folder)).toContain(
      `${folder}/${lock}:8: guide acme/sample was published and is gone`,
    );
  });

  it('does not miss what stands in a file that does not hold', async () => {
    const folder = await publishedCatalog();
    await change(folder, 'name: Sample Notes', 'nome: Sample Notes');
    expect((await causesIn(folder)).filter((line) => line.includes('published'))).toEqual([]);
  });

  it('is not written over when it cannot be read', async () => {
    const folder = await publishedCatalog();
    await writeFile(`${folder}/${lock}`, 'actions: [');
    await acceptIds([folder]);
    expect(await readFile(`${folder}/${lock}`, 'utf8')).toBe('actions: [');
    expect((await causesIn(folder))[0]).toMatch(`${folder}/${lock}:1: `);
  });

  it('binds the folder that it lies in, not one that is laid over that', async () => {
    const shipped = await publishedCatalog();
    const text = soundCatalog[connector];
    const fewer = text.slice(0, text.indexOf('  - id: sample_get_note'));
    const own = await catalogFolder({ [connector]: fewer });
    expect(await causesIn(shipped, own)).toEqual([]);
    expect((await loadCatalog(shipped, own)).findGuide('acme', 'sample')?.actions).toHaveLength(1);
  });
});
