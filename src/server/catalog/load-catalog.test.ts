import { describe, expect, it } from 'vitest';
import { CatalogError } from './catalog-error.ts';
import { loadCatalog } from './load-catalog.ts';
import { catalogFolder, soundCatalog } from './testing/catalog-folder.ts';

const connectorFile = 'connectors/sample.yaml';
const permissionFile = 'permissions/notes.yaml';
const platformFile = 'platforms/acme.yaml';
const guideFile = 'guides/acme/sample.yaml';

type Change = {
  readonly file: keyof typeof soundCatalog;
  readonly from: string;
  readonly to: string;
};

const inConnector = (from: string, to: string): Change => ({ file: connectorFile, from, to });
const inPermissions = (from: string, to: string): Change => ({ file: permissionFile, from, to });
const inPlatform = (from: string, to: string): Change => ({ file: platformFile, from, to });
const inGuide = (from: string, to: string): Change => ({ file: guideFile, from, to });

/** Puts a text into the body of a step. */
const bodyOf = (markdown: string) => inGuide('body: Copy it.', `body: ${JSON.stringify(markdown)}`);

/** The cause for which the changed catalog is refused; always one line, after file, line and column. */
async function refusal({ file, from, to }: Change): Promise<string> {
  const text = soundCatalog[file];
  expect(text, 'the change hits nothing').toContain(from);
  const folder = await catalogFolder({ ...soundCatalog, [file]: text.replace(from, () => to) });
  const error = await loadCatalog(folder).catch((reason: unknown) => reason);
  if (!(error instanceof CatalogError)) throw new Error(`not refused: ${error}`);
  expect(error.message).not.toMatch(/[\n\r]/);
  expect(error.message.startsWith(`${folder}/${file}:`)).toBe(true);
  const [, cause] = /^:\d+:\d+: (.+?)( \(and \d+ further problems?: .+\))?$/.exec(
    error.message.slice(`${folder}/${file}`.length),
  ) ?? [error.message];
  return cause ?? '';
}

describe('a catalog', () => {
  it('is its guides, each with what its connector and platform bring', async () => {
    const { guides, findGuide } = await loadCatalog(await catalogFolder(soundCatalog));
    expect(guides).toHaveLength(1);
    const guide = findGuide('acme', 'sample');
    expect(guide).toBe(guides[0]);
    expect(guide).toMatchObject({
      platform: { id: 'acme', name: 'Acme', website: 'https://acme.example/' },
      connector: { id: 'sample', name: 'Sample Notes' },
      actions: [
        { id: 'sample_list_notes', formerIds: [] },
        { id: 'sample_get_note', formerIds: ['sample_read_note'] },
      ],
      permissions: [{ name: 'Note.Read' }, { name: 'Note.Read.All' }],
    });
    expect(guide?.sections[1]?.steps[0]).toMatchObject({
      when: { scopes: ['Note.Read'] },
      body: [
        {
          kind: 'paragraph',
          children: [{ text: 'Tick ' }, { kind: 'value', name: 'scopes' }, { text: ' now.' }],
        },
        {
          kind: 'list',
          items: [{ when: { scopes: ['Note.Read'], accountType: 'multi' } }],
        },
      ],
    });
  });

  it('is also how the wizard looks in the portals of its platforms, which no guide holds', async () => {
    const theme = '\ntheme: { brandColor: "#7a1f5c", radius: 2, platformName: Acme Cloud }\n';
    const { guides, findTheme } = await loadCatalog(
      await catalogFolder({
        ...soundCatalog,
        [platformFile]: soundCatalog[platformFile] + theme,
      }),
    );
    const found = { brandColor: '#7a1f5c', radius: 2, platformName: 'Acme Cloud' };
    expect(findTheme('acme')).toEqual(found);
    expect(findTheme('sample')).toBeUndefined();
    expect(JSON.stringify(guides)).not.toContain('Acme Cloud');
  });

  it('has no guide for a pair that it does not know', async () => {
    const { findGuide } = await loadCatalog(await catalogFolder(soundCatalog));
    expect(findGuide('acme', 'other')).toBeUndefined();
    expect(findGuide('other', 'sample')).toBeUndefined();
    expect(findGuide('__proto__', 'constructor')).toBeUndefined();
  });

  it('reads no files but those that end in .yaml', async () => {
    const more = { 'connectors/notes.md': 'not: [yaml', 'guides/acme/old.yaml.bak': '\t' };
    const folder = await catalogFolder({ ...soundCatalog, ...more });
    expect((await loadCatalog(folder)).guides).toHaveLength(1);
  });

  it('may have no guide at all', async () => {
    const { [guideFile]: _guide, ...others } = soundCatalog;
    const folder = await catalogFolder({ ...others, 'guides/README': 'none yet' });
    expect((await loadCatalog(folder)).guides).toEqual([]);
  });
});

describe('a guide to any connector', () => {
  const general = soundCatalog[guideFile].replace('connector: sample', 'connector: any');
  const other = soundCatalog[connectorFile].replaceAll('sample', 'other');
  const load = async (files: Readonly<Record<string, string>>) =>
    loadCatalog(await catalogFolder({ ...soundCatalog, [guideFile]: general, ...files }));

  it('is one guide to each, which speaks of it by its name', async () => {
    const named = general.replace(
      'Connects notes.',
      'Connects {{connectorName}} to {{platformName}}.',
    );
    const { guides } = await load({
      'connectors/other.yaml': other.replace('Sample Notes', 'Other Notes'),
      [guideFile]: named.replace('summary: ', 'summary: >-\n  '),
    });
    expect(guides.map(({ connector, summary }) => [connector.id, summary])).toEqual([
      ['other', 'Connects Other Notes to Acme.'],
      ['sample', 'Connects Sample Notes to Acme.'],
    ]);
  });

  it('leaves out connectors that are for single platforms alone', async () => {
    const { guides } = await load({
      'connectors/other.yaml': other.replace('source:', 'general: false\nsource:'),
    });
    expect(guides.map(({ connector }) => connector.id)).toEqual(['sample']);
  });

  it('gives way to a guide of the same platform to one connector', async () => {
    const own = soundCatalog[guideFile].replace('Connects notes.', 'Connects these notes.');
    const { guides } = await load({ 'guides/acme/own.yaml': own });
    expect(guides.map(({ summary }) => summary)).toEqual(['Connects these notes.']);
  });

  it('comes last when its platform is none in particular', async () => {
    const { guides } = await load({
      'platforms/zeta.yaml': soundCatalog[platformFile].replace('id: acme', 'id: zeta'),
      [platformFile]: soundCatalog[platformFile].replace(/^website.*$/m, ''),
      'guides/zeta/sample.yaml': soundCatalog[guideFile].replace(
        'platform: acme',
        'platform: zeta',
      ),
    });
    expect(guides.map(({ platform }) => platform.id)).toEqual(['zeta', 'acme']);
  });
});

describe('a guide to a part of a connector', () => {
  const part = soundCatalog[guideFile].replace('values:', 'actions: [sample_get_note]\nvalues:');

  it('has those actions and the permissions that they can use', async () => {
    const text = soundCatalog[connectorFile].replace(
      'permissions: [Note.Read, Note.Read.All]',
      'permissions: [Note.Write, Note.Read, Note.Read.All]',
    );
    const write = `
  - name: Note.Write
    access: write
    description: Writes notes.
    delegated: *form
`;
    const { guides } = await loadCatalog(
      await catalogFolder({
        ...soundCatalog,
        [permissionFile]: soundCatalog[permissionFile].trimEnd() + write,
        [connectorFile]: text,
        [guideFile]: part,
      }),
    );
    expect(guides[0]?.actions.map(({ id }) => id)).toEqual(['sample_get_note']);
    expect(guides[0]?.permissions.map(({ name }) => name)).toEqual(['Note.Read', 'Note.Read.All']);
  });

  it('cannot name an action that the connector does not have', async () => {
    expect(await refusal(inGuide('values:', 'actions: [sample_fly]\nvalues:'))).toMatch(
      /^no action "sample_fly"/,
    );
  });
});

describe('a step for every scope', () => {
  it('is bound to each of the guide', async () => {
    const text = soundCatalog[guideFile].replace('scopes: [Note.Read] }', 'scopes: all }');
    const { guides } = await loadCatalog(
      await catalogFolder({ ...soundCatalog, [guideFile]: text }),
    );
    expect(guides[0]?.sections[1]?.steps[0]?.when).toEqual({
      scopes: ['Note.Read', 'Note.Read.All'],
    });
  });
});

describe('values that a guide asks for', () => {
  const ask = (fields = '') => `asks:
  - id: host
    label: Host
    hint: Yours.
    example: acme.example
    kind: host
${fields}values:`;
  const asking = (fields = ''): Change => inGuide('values:', ask(fields));

  it('are known in its text and its values, beside what every guide knows', async () => {
    const text = soundCatalog[guideFile]
      .replace('values:', ask())
      .replace('https://acme.example/callback', '"https://{{host}}/callback"')
      .replace('body: Copy it.', 'body: "Copy {{host}} and {{appName}}."');
    const { guides } = await loadCatalog(
      await catalogFolder({ ...soundCatalog, [guideFile]: text }),
    );
    expect(guides[0]?.values.redirectUri).toBe('https://{{host}}/callback');
    expect(guides[0]?.sections[0]?.steps[0]?.body).toMatchObject([
      {
        children: [{}, { kind: 'value', name: 'host' }, {}, { kind: 'value', name: 'appName' }, {}],
      },
    ]);
  });

  it.each([
    [
      asking('  - { id: host, label: H, hint: H, example: a.example, kind: host }\n'),
      'the value host is asked for twice',
    ],
    [
      asking('  - { id: scopes, label: H, hint: H, example: a, kind: text }\n'),
      'asks for scopes, which every guide knows by itself',
    ],
    [inGuide('appName: Acme Notes', 'appName: "{{fly}}"'), 'values: unknown placeholder {{fly}}'],
    [
      asking('  - { id: callback, label: H, hint: H, example: "http://a.example", kind: url }\n'),
      'the example of callback would be refused',
    ],
    [
      asking('  - { id: gate, label: H, hint: H, example: "https://a.example", kind: host }\n'),
      'the example of gate is not what would be filled in',
    ],
  ])('are refused when they do not hold: %#', async (change, message) => {
    expect(await refusal(change)).toBe(message);
  });
});

describe('a file of the catalog is refused', () => {
  it.each([
    ['text that is no YAML', inGuide('summary:', 'summary: [')],
    ['YAML with a tab in its indentation', inPlatform('\nname: Acme', '\n\tname: Acme')],
    ['a key that stands twice', inPlatform('name: Acme', 'name: Acme\nname: Acme')],
  ])('when it is %s', async (_title, change) => {
    expect(await refusal(change)).not.toBe('');
  });

  it('when it is empty, or holds something else', async () => {
    const text = soundCatalog[platformFile];
    expect(await refusal(inPlatform(text, ''))).toBe('is empty');
    expect(await refusal(inPlatform(text, '- a list'))).toMatch(/^Invalid input/);
  });

  it.each([
    [inConnector('label: List Notes', 'label: ""'), 'actions.0.label'],
    [inConnector('name: Sample Notes', 'nome: Sample Notes'), 'name'],
    [inConnector('GET /notes', '/notes'), 'actions.0.delegated.endpoints.0'],
    [inPermissions('level: 2', 'level: much'), 'permissions.0.delegated.level'],
    [inPermissions('name: Note.Read.All', 'name: Note'), 'permissions.1.name'],
    [inConnector('[sample_read_note]', '[Sample_Read]'), 'actions.1.formerIds.0'],
    [inPlatform('https://acme', 'http://acme'), 'website'],
    [inPlatform('name: Acme', 'name: Acme\ntheme: { radius: 17 }'), 'theme.radius'],
    [inPlatform('name: Acme', 'name: Acme\ntheme: { brandColor: red }'), 'theme.brandColor'],
    [inPlatform('name: Acme', 'name: Acme\ntheme: { css: red }'), 'theme.css'],
    [inPlatform('id: acme', 'id: ../acme'), 'id'],
    [inGuide('https://acme', 'http://acme'), 'values.redirectUri'],
    [inGuide('topic: client-id', 'topic: weather'), 'sections.0.steps.0.topic'],
    [inGuide('form: credentials', 'form: survey'), 'sections.1.steps.1.form'],
    [inGuide('separator: space', 'separator: dash'), 'separator'],
    [inGuide('clouds: [global]', 'clouds: [moon]'), 'clouds.0'],
    [inGuide('id: copy-id', 'id: copy id'), 'sections.0.steps.0.id'],
    [inGuide('title: Rights', 'titel: Rights'), 'sections.1.title'],
    [inGuide('roleNotice:', 'notice:'), 'roleNotice'],
    [inGuide('sections:', 'parts:'), 'sections'],
    [inGuide('body: Copy it.', ''), 'sections.0.steps.0.body'],
    [
      inGuide('when: { scopes: [Note.Read] }', 'when: { moon: full }'),
      'sections.1.steps.0.when.moon',
    ],
  ])('with the place of what does not fit its schema: %j', async (change, place) => {
    expect((await refusal(change)).split(':', 1)[0]).toBe(place);
  });

  it.each([
    [inConnector('[Note.Read, ', '[Note.Fly, Note.Read, '), 'no permission "Note.Fly"'],
    [inGuide('connector: sample', 'connector: other'), 'no connector "other"'],
    [inGuide('platform: acme', 'platform: other'), 'no platform "other"'],
    [inGuide('id: rights', 'id: register'), 'section register stands twice'],
    [inGuide('id: tick', 'id: copy-id'), 'step copy-id stands twice'],
    [inGuide('scopes: [Note.Read]', 'scopes: [Note.Fly]'), 'unknown scope Note.Fly'],
    [inGuide('when scopes=Note.Read', 'when scopes=Note.Fly'), 'unknown scope Note.Fly'],
    [inGuide('topic: client-id', 'topic: consent'), 'no step has the topic client-id'],
    [inGuide('topic: client-secret', 'topic: consent'), 'no step has the topic client-secret'],
    [inGuide('topic: credentials', 'topic: consent'), 'no step has the topic credentials'],
    [inGuide('form: credentials', ''), 'exactly one step must hold the credentials form'],
    [
      inGuide('form: credentials', 'form: settings'),
      'exactly one step must hold the credentials form',
    ],
    [
      inGuide('values:', 'settings: [{ name: CLIENT_ID, value: clientId }]\nvalues:'),
      'exactly one step must hold the settings form',
    ],
    [inGuide('  secretName: Acme Notes Secret\n', ''), 'values: secretName is missing'],
    [
      inGuide('topic: client-id', 'topic: client-id\n        form: credentials'),
      'exactly one step must hold the credentials form',
    ],
    [
      inConnector('id: sample_get_note', 'id: sample_list_notes'),
      'action id sample_list_notes stands twice',
    ],
    [
      inConnector('[sample_read_note]', '[sample_list_notes]'),
      'action id sample_list_notes stands twice',
    ],
    [
      inConnector('id: sample_get_note', 'id: other_get_note'),
      'action id other_get_note does not begin with sample_',
    ],
    [
      inConnector('id: sample_get_note', 'id: sample_all'),
      'action id sample_all is the word for all actions',
    ],
    [inConnector('Note.Read.All]', 'Note.Read]'), 'permission Note.Read stands twice'],
    [
      inConnector('documentedScopes: [Note.Read]', 'documentedScopes: [Note.Fly]'),
      'action sample_list_notes: unknown scope Note.Fly',
    ],
    [
      inConnector('requires: [[Note.Read]]', 'requires: [[Note.Read], [Note.Read.All]]'),
      'action sample_list_notes: Note.Read.All is not a permission of type delegated',
    ],
    [
      inConnector('least: [Note.Read.All]', 'least: [Note.Read]'),
      'action sample_list_notes: Note.Read is not a permission of type application',
    ],
  ])('with what does not fit together: %j', async (change, message) => {
    expect(await refusal(change)).toBe(message);
  });

  it.each([
    ['Copy {{clientSecret}}.', 'unknown placeholder {{clientSecret}}'],
    ['# Copy', 'line 1 of the text: heading is not part'],
    ['Copy.\n\n<b>now</b>', 'line 3 of the text: html is not part'],
    ['Copy <b>now</b>', 'html is not part'],
    ['| a | b |\n| - | - |\n| 1 | 2 |', 'line 1 of the text: table is not part'],
    ['- {{when moon=full}} howl', 'cannot read the condition "moon=full"'],
    ['> Mind the gap.', 'a quote must begin with [!NOTE], [!CAUTION], [!DANGER]'],
  ])('with Markdown that is not a guide’s: %j', async (markdown, message) => {
    const told = await refusal(bodyOf(markdown));
    expect(told).toMatch(/^sections\.0\.steps\.0\.body: /);
    expect(told).toContain(message);
  });

  it.each([
    '[here](http://acme.example/)',
    '[here](javascript:alert(1))',
    '- **[here](/profiles)**',
  ])('with a link that is not https: %j', async (markdown) => {
    expect(await refusal(bodyOf(markdown))).toMatch(/^sections\.0\.steps\.0\.body\.0\b/);
  });

  it('with a condition on something that there is not', async () => {
    expect(await refusal(bodyOf('- {{when account=common}} choose'))).toMatch(
      /^sections\.0\.steps\.0\.body\.0\.items\.0\.when/,
    );
  });

  it.each([
    [connectorFile, 'connector sample'],
    [platformFile, 'platform acme'],
    [guideFile, 'the guide of acme to sample'],
  ] as const)('when an earlier one says the same of itself: %s', async (file, name) => {
    const earlier = file.replace('.yaml', '-1.yaml');
    const folder = await catalogFolder({ ...soundCatalog, [earlier]: soundCatalog[file] });
    await expect(loadCatalog(folder)).rejects.toThrow(
      `: ${name} stands in ${folder}/${earlier} already`,
    );
  });
});
