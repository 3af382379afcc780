import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { Guide } from '#domain/catalog/guide.ts';
import { CatalogError } from './catalog-error.ts';
import { openCatalog } from './open-catalog.ts';
import { catalogFolder, soundCatalog } from './testing/catalog-folder.ts';
import { compiledCatalog } from './testing/compiled-catalog.ts';
import { outlookGuide, realCatalog, realCatalogDir } from './testing/real-catalog.ts';

const other = {
  'platforms/other.yaml': soundCatalog['platforms/acme.yaml']
    .replace('acme', 'other')
    .replace('Acme', 'Other'),
  'guides/other/sample.yaml': soundCatalog['guides/acme/sample.yaml'].replace('acme', 'other'),
};

async function open(files: Readonly<Record<string, string>>) {
  const lines: unknown[] = [];
  const stream = new Writable({
    write: (line, _encoding, done) => {
      lines.push(JSON.parse(String(line)));
      done();
    },
  });
  const [shipped, own] = [await catalogFolder(soundCatalog), await catalogFolder(files)];
  const catalog = await openCatalog({ shipped: { folder: shipped }, own, log: pino(stream) });
  return { catalog, own, lines };
}

describe('the operator’s own folder', () => {
  it('may be empty', async () => {
    const { catalog, lines } = await open({});
    expect(catalog.guides).toHaveLength(1);
    expect(lines).toEqual([]);
  });

  it('adds to what ships, and builds on it', async () => {
    const { catalog, lines } = await open(other);
    expect(catalog.findGuide('acme', 'sample')).toBeDefined();
    expect(catalog.findGuide('other', 'sample')).toMatchObject({
      platform: { name: 'Other' },
      connector: { name: 'Sample Notes' },
    });
    expect(lines).toEqual([]);
  });

  it.each([
    ['connectors/sample.yaml', 'connector sample', 'Sample Notes'],
    ['platforms/acme.yaml', 'platform acme', 'Acme'],
    ['guides/acme/sample.yaml', 'the guide of acme to sample', 'Connects notes.'],
    ['permissions/notes.yaml', 'permission Note.Read', 'Read notes'],
  ] as const)(
    'replaces what is called the same, and logs it: %s',
    async (from, replaces, words) => {
      const file = from.replace('.yaml', '-of-ours.yaml');
      const text = soundCatalog[from].replace(words, 'Something else');
      const { catalog, own, lines } = await open({ [file]: text });
      expect(catalog.guides).toHaveLength(1);
      expect(JSON.stringify(catalog.guides)).toContain('Something else');
      expect(lines[0]).toMatchObject({ level: 30, file: `${own}/${file}`, replaces });
      expect(lines).toHaveLength(file.startsWith('permissions') ? 2 : 1);
    },
  );

  it('may give a platform’s guide to any connector an exception', async () => {
    const any = soundCatalog['guides/acme/sample.yaml'].replace(
      'connector: sample',
      'connector: any',
    );
    const shipped = await catalogFolder({ ...soundCatalog, 'guides/acme/sample.yaml': any });
    const named = soundCatalog['guides/acme/sample.yaml'].replace('Connects notes.', 'Ours.');
    const own = await catalogFolder({ 'guides/sample.yaml': named });
    const { guides } = await openCatalog({
      shipped: { folder: shipped },
      own,
      log: pino({ level: 'silent' }),
    });
    expect(guides.map(({ summary }) => summary)).toEqual(['Ours.']);
  });

  it('is held against what ships: a broken whole is told at the file that broke it', async () => {
    const text = soundCatalog['connectors/sample.yaml'].replaceAll('Note.Read.All', 'Note.Gone');
    await expect(open({ 'connectors/sample.yaml': text })).rejects.toThrow(
      /connectors\/sample.yaml:\d+:\d+: no permission "Note.Gone"$/,
    );
  });

  it('is told apart from what ships when both have problems of their own', async () => {
    const failing = open({ 'platforms/a.yaml': 'id: a', 'platforms/b.yaml': 'id: [' });
    await expect(failing).rejects.toThrow(CatalogError);
    await expect(failing).rejects.toThrow(
      /platforms\/a.yaml:1:1: name: is missing \(and \d+ further problems: npm run catalog:check shows all\)$/,
    );
  });

  it('has to exist and to be a folder', async () => {
    const shipped = await catalogFolder(soundCatalog);
    const log = pino({ level: 'silent' });
    await expect(
      openCatalog({ shipped: { folder: shipped }, own: `${shipped}/nowhere`, log }),
    ).rejects.toThrow(
      new CatalogError(`CATALOG_DIR cannot be used: ${shipped}/nowhere does not exist.`),
    );
    const file = `${shipped}/platforms/acme.yaml`;
    await expect(openCatalog({ shipped: { folder: shipped }, own: file, log })).rejects.toThrow(
      new CatalogError(`CATALOG_DIR cannot be used: ${file} is not a folder.`),
    );
  });
});

describe('the catalog that ships, compiled', () => {
  const log = pino({ level: 'silent' });

  it('holds all that its folder does', async () => {
    const compiled = await compiledCatalog(realCatalogDir);
    const catalog = await openCatalog({
      shipped: { folder: '/nowhere', compiled },
      own: undefined,
      log,
    });
    const { guides } = await realCatalog();
    expect(catalog.guides).toEqual(guides);
    expect(catalog.guides.map((guide) => Guide.safeParse(guide).error)).toEqual(
      guides.map(() => undefined),
    );
    expect(catalog.findGuide('stackone', 'microsoftoutlook')).toEqual(await outlookGuide());
    expect(catalog.overrides).toEqual([]);
  });

  it('holds the looks of platforms, too', async () => {
    const platform = `${soundCatalog['platforms/acme.yaml']}\ntheme: { radius: 2 }\n`;
    const folder = await catalogFolder({ ...soundCatalog, 'platforms/acme.yaml': platform });
    const compiled = await compiledCatalog(folder);
    const shipped = { folder: '/nowhere', compiled };
    const { findTheme } = await openCatalog({ shipped, own: undefined, log });
    expect(findTheme('acme')).toEqual({ radius: 2 });
  });

  it('is passed over for the folder where the operator’s own folder lies over that', async () => {
    const folder = await catalogFolder(soundCatalog);
    const compiled = await compiledCatalog(folder);
    const changed = soundCatalog['platforms/acme.yaml'].replace('Acme', 'Changed');
    const own = await catalogFolder({ 'platforms/acme.yaml': changed });
    const { guides } = await openCatalog({ shipped: { folder, compiled }, own, log });
    expect(guides.map(({ platform }) => platform.name)).toEqual(['Changed']);
  });

  it('is not made of a folder in which something does not hold', async () => {
    const folder = await catalogFolder({ ...soundCatalog, 'platforms/acme.yaml': 'id: acme' });
    await expect(compiledCatalog(folder)).rejects.toThrow(CatalogError);
  });
});
