import { describe, expect, it } from 'vitest';
import { checkCatalog } from './check-catalog.ts';
import { catalogFolder, soundCatalog } from './testing/catalog-folder.ts';

const connector = 'connectors/sample.yaml';
const permissions = 'permissions/notes.yaml';
const platform = 'platforms/acme.yaml';
const guide = 'guides/acme/sample.yaml';

type File = keyof typeof soundCatalog;
type Change = readonly [file: File, from: string, to: string];

/** Every problem of the sound catalog after these changes: "file:line: cause". */
async function problemsAfter(...changes: readonly Change[]): Promise<string[]> {
  const files: Record<string, string> = { ...soundCatalog };
  for (const [file, from, to] of changes) {
    const text = files[file] ?? '';
    expect(text, 'the change hits nothing').toContain(from);
    files[file] = text.replace(from, () => to);
  }
  return problemsOf(files);
}

async function problemsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = await catalogFolder(files);
  const { problems } = await checkCatalog([folder]);
  return problems.map(({ file, line, column, cause }) => {
    expect(column).toBeGreaterThan(0);
    return `${file.slice(folder.length + 1)}:${line}: ${cause}`.replaceAll(folder, '');
  });
}

/** The line of the sound file on which these words first stand. */
function lineOf(file: File, words: string): number {
  const before = soundCatalog[file].split(words)[0] ?? '';
  expect(before.length, 'they stand nowhere').toBeLessThan(soundCatalog[file].length);
  return before.split('\n').length;
}

const ghost = `
  - name: MailFolders.Read
    access: read
    description: Is listed by a guide, and is not there.
`;

/** Beside the permissions that there are, one that a platform's guide has made up. */
const withGhost: Change = [
  permissions,
  '\n  - name: Note.Read.All',
  `${ghost}  - name: Note.Read.All`,
];
const listed: Change = [connector, 'Note.Read.All]', 'Note.Read.All, MailFolders.Read]'];

describe('a problem of the catalog is told with file, line and cause', () => {
  it('when there is none, not at all', async () => {
    expect(await problemsAfter()).toEqual([]);
  });

  it.each([
    ['documentedScopes: [Note.Read]', 'documentedScopes: [Note.Fly]'],
    ['requires: [[Note.Read]]', 'requires: [[Note.Read, Note.Fly]]'],
    ['least: [Note.Read]', 'least: [Note.Fly, Note.Read]'],
  ])('for an unknown scope: %s', async (from, to) => {
    const line = lineOf(connector, from);
    expect(await problemsAfter([connector, from, to])).toEqual([
      `${connector}:${line}: action sample_list_notes: unknown scope Note.Fly`,
    ]);
  });

  it('for an unknown scope in a condition, of a step or within its text', async () => {
    expect(
      await problemsAfter(
        [guide, 'scopes: [Note.Read]', 'scopes: [Note.Fly]'],
        [guide, 'when scopes=Note.Read account', 'when scopes=Note.Swim account'],
      ),
    ).toEqual([
      `${guide}:${lineOf(guide, 'scopes: [Note.Read]')}: unknown scope Note.Fly`,
      `${guide}:${lineOf(guide, '{{when scopes')}: unknown scope Note.Swim`,
    ]);
  });

  it('for a permission that no file of permissions has', async () => {
    const line = lineOf(connector, 'permissions:');
    expect(await problemsAfter([connector, '[Note.Read, ', '[Note.Fly, Note.Read, '])).toEqual([
      `${connector}:${line}: no permission "Note.Fly"`,
    ]);
  });

  it('once for a permission that is missing, however many actions need it', async () => {
    const files = {
      ...soundCatalog,
      [permissions]: soundCatalog[permissions].replace('Note.Read.All', 'Note.Other.All'),
    };
    expect(await problemsOf(files)).toEqual([
      `${connector}:${lineOf(connector, 'permissions:')}: no permission "Note.Read.All"`,
    ]);
  });

  it('for a form of a permission without an ID, or with one that is none', async () => {
    const id = '      id: 00000000-0000-4000-8000-000000000000\n';
    const line = lineOf(permissions, 'delegated: &form');
    expect(await problemsAfter([permissions, id, ''])).toContain(
      `${permissions}:${line}: permissions.0.delegated.id: is missing`,
    );
    expect(await problemsAfter([permissions, id, '      id: note-read\n'])).toContain(
      `${permissions}:${line + 1}: permissions.0.delegated.id: Invalid GUID`,
    );
  });

  it.each(['MailFolders.Read', 'Policy.ReadWrite.All'])(
    'for an action that requires what does not exist in Microsoft Graph: %s',
    async (name) => {
      const renamed = ([file, from, to]: Change): Change => [
        file,
        from,
        to.replaceAll('MailFolders.Read', name),
      ];
      const required: Change = [
        connector,
        'requires: [[Note.Read]]',
        `requires: [[${name}, Note.Read]]`,
      ];
      expect(await problemsAfter(renamed(withGhost), renamed(listed), required)).toEqual([
        `${connector}:${lineOf(connector, 'requires: [[Note.Read]]')}: action sample_list_notes: ${name} does not exist in Microsoft Graph: it has no ID, so nothing can require it`,
      ]);
      const shown: Change = [
        connector,
        'documentedScopes: [Note.Read]',
        `documentedScopes: [${name}]`,
      ];
      expect(await problemsAfter(renamed(withGhost), renamed(listed), shown)).toEqual([]);
    },
  );

  it('for a scope of the other type', async () => {
    expect(
      await problemsAfter(
        [connector, 'requires: [[Note.Read]]', 'requires: [[Note.Read], [Note.Read.All]]'],
        [connector, 'least: [Note.Read.All] }\n  - id', 'least: [Note.Read] }\n  - id'],
      ),
    ).toEqual([
      `${connector}:${lineOf(connector, 'requires: [[Note.Read]]')}: action sample_list_notes: Note.Read.All is not a permission of type delegated`,
      `${connector}:${lineOf(connector, 'requires: [[Note.Read.All]]')}: action sample_list_notes: Note.Read is not a permission of type application`,
    ]);
  });

  it('for a least choice that does not meet a group', async () => {
    expect(
      await problemsAfter([
        connector,
        '[[Note.Read.All]], least',
        '[[Note.Read.All], [Note.Read.All]], least',
      ]),
    ).toEqual([]);
    const more: Change = [
      permissions,
      '\n    application: *form',
      '\n    application: *form\n  - name: Note.Wipe.All\n    access: write\n    description: Wipes.\n    application: *form',
    ];
    const list: Change = [connector, 'Note.Read.All]\n', 'Note.Read.All, Note.Wipe.All]\n'];
    const group: Change = [
      connector,
      '[[Note.Read.All]], least',
      '[[Note.Read.All], [Note.Wipe.All]], least',
    ];
    expect(await problemsAfter(more, list, group)).toEqual([
      `${connector}:${lineOf(connector, 'requires: [[Note.Read.All]]')}: action sample_list_notes: least has none of Note.Wipe.All`,
    ]);
  });

  it('for an action without requirement, unless all that is listed for it does not exist', async () => {
    const bare = (scopes: string): Change => [
      connector,
      'documentedScopes: [Note.Read]\n    delegated: { endpoints: [GET /notes], requires: [[Note.Read]], least: [Note.Read] }\n    application: { endpoints: [GET /notes], requires: [[Note.Read.All]], least: [Note.Read.All] }',
      `documentedScopes: [${scopes}]`,
    ];
    const told = `${connector}:${lineOf(connector, 'sample_list_notes')}: action sample_list_notes: has no requirement: neither delegated nor application`;
    expect(await problemsAfter(bare(''))).toEqual([told]);
    expect(await problemsAfter(bare('Note.Read'))).toEqual([told]);
    expect(await problemsAfter(withGhost, listed, bare('MailFolders.Read'))).toEqual([]);
    expect(await problemsAfter(withGhost, listed, bare('Note.Read, MailFolders.Read'))).toEqual([
      told,
    ]);
  });

  it.each([
    ['{ scopes: [Note.Read.All] }', 'scopes', 'no action needs Note.Read.All there'],
    ['{ permissionType: application }', '', 'application is not a permission type to choose there'],
  ])('for a step that is never shown: %s', async (when, _part, why) => {
    expect(await problemsAfter([guide, '{ scopes: [Note.Read] }', when])).toEqual([
      `${guide}:${lineOf(guide, 'when: { scopes')}: step tick is never shown: ${why}`,
    ]);
  });

  it('for a step that asks for an account type that the guide does not offer', async () => {
    expect(
      await problemsAfter(
        [guide, 'accountTypes: [single, multi]', 'accountTypes: [single]'],
        [guide, 'scopes: [Note.Read]', 'accountType: multi'],
      ),
    ).toEqual([
      `${guide}:${lineOf(guide, 'when: { scopes')}: step tick is never shown: multi is not an account type to choose there`,
    ]);
  });

  it('for an item of a list that is never shown where it stands', async () => {
    const line = lineOf(guide, '{{when scopes');
    expect(
      await problemsAfter([
        guide,
        'scopes: [Note.Read]',
        'scopes: [Note.Read], accountType: single',
      ]),
    ).toEqual([
      `${guide}:${line}: an item of step tick is never shown: multi is not an account type to choose there`,
    ]);
    expect(
      await problemsAfter([
        guide,
        'when scopes=Note.Read account',
        'when permissions=application account',
      ]),
    ).toEqual([
      `${guide}:${line}: an item of step tick is never shown: application is not a permission type to choose there`,
    ]);
  });

  it('for an item about offline access in a guide that never asks for it', async () => {
    const item = '{{when scopes=Note.Read account=multi}}';
    expect(await problemsAfter([guide, item, '{{when offline=asked}}'])).toEqual([
      `${guide}:${lineOf(guide, '{{when scopes')}: an item of step tick is never shown: offline_access is never among the scopes there`,
    ]);
    const always: Change = [guide, 'separator: space', 'separator: space\nofflineAccess: always'];
    expect(await problemsAfter(always, [guide, item, '{{when offline=asked}}'])).toEqual([]);
  });

  it('for an action of the guide that its connector does not have', async () => {
    const part: Change = [
      guide,
      'separator: space',
      'separator: space\nactions: [sample_list_notes, sample_fly]',
    ];
    expect(await problemsAfter(part)).toEqual([
      `${guide}:${lineOf(guide, 'separator:') + 1}: no action "sample_fly" in connector sample`,
    ]);
  });

  it('for values that nobody is asked for, and questions that cannot be', async () => {
    const asks = [
      'separator: space',
      'asks:',
      '  - { id: host, label: Host, hint: Yours., example: notes.example, kind: host }',
      '  - { id: host, label: Host, hint: Yours., example: notes.example, kind: host }',
      '  - { id: scopes, label: Scopes, hint: Yours., example: not a host, kind: host }',
    ].join('\n');
    const line = lineOf(guide, 'separator:');
    expect(
      await problemsAfter(
        [guide, 'separator: space', asks],
        [guide, 'https://acme.example/callback', 'https://{{hots}}/callback'],
      ),
    ).toEqual([
      `${guide}:${line + 3}: the value host is asked for twice`,
      `${guide}:${line + 4}: asks for scopes, which every guide knows by itself`,
      `${guide}:${line + 4}: the example of scopes would be refused`,
      `${guide}:${line + 6}: values: unknown placeholder {{hots}}`,
    ]);
  });

  it('once, when it is wrong for every connector of a guide to any', async () => {
    expect(
      await problemsAfter(
        [guide, 'connector: sample', 'connector: any'],
        [guide, 'topic: client-id', 'topic: consent'],
      ),
    ).toHaveLength(1);
  });

  it('for an unknown placeholder, at its line of the text', async () => {
    expect(
      await problemsAfter([
        guide,
        '{{when scopes=Note.Read account=multi}} **',
        '{{tenantName}} **',
      ]),
    ).toEqual([
      `${guide}:${lineOf(guide, '{{when scopes')}: sections.1.steps.0.body: unknown placeholder {{tenantName}}`,
    ]);
  });

  it('for Markdown that is not a guide’s, at its line of the text', async () => {
    const [problem] = await problemsAfter([
      guide,
      '- {{when scopes=Note.Read account=multi}} **Note.Read** reads.',
      '# Read',
    ]);
    expect(problem).toMatch(
      `${guide}:${lineOf(guide, '{{when scopes')}: sections.1.steps.0.body: `,
    );
    expect(problem).toContain('heading is not part');
  });

  it('for a link and a condition that their schema refuses, at their line of the text', async () => {
    const item = '{{when scopes=Note.Read account=multi}} **Note.Read** reads.';
    const line = lineOf(guide, '{{when scopes');
    const [link] = await problemsAfter([guide, item, '[here](http://acme.example/)']);
    expect(link).toMatch(`${guide}:${line}: sections.1.steps.0.body.1`);
    const [condition] = await problemsAfter([guide, item, '{{when account=common}} x']);
    expect(condition).toMatch(`${guide}:${line}: sections.1.steps.0.body.1`);
  });

  it.each<Change>([
    [connector, 'id: sample_get_note', 'id: sample_list_notes'],
    [connector, '[sample_read_note]', '[sample_list_notes]'],
    [guide, 'id: rights', 'id: register'],
    [guide, 'id: tick', 'id: copy-id'],
    [permissions, 'name: Note.Read.All', 'name: Note.Read'],
  ])('for an id that stands twice: %s, %s', async (file, from, to) => {
    const [problem] = await problemsAfter([file, from, to]);
    expect(problem).toMatch(new RegExp(`^${file}:${lineOf(file, from)}: .* stands `));
  });

  it('for text that is no YAML', async () => {
    const line = lineOf(platform, 'name: Acme');
    const [twice] = await problemsAfter([platform, 'name: Acme', 'name: Acme\nname: Acme']);
    expect(twice).toBe(`${platform}:${line + 1}: Map keys must be unique`);
    const [tab] = await problemsAfter([platform, '\nname: Acme', '\n\tname: Acme']);
    expect(tab).toMatch(new RegExp(`^${platform}:${line}: .*[Tt]ab`));
    const [alias] = await problemsAfter([permissions, '&form', '&other']);
    expect(alias).toMatch(new RegExp(`^${permissions}:\\d+: .*form`));
  });

  it('for a key that is missing, and one that is not known', async () => {
    const line = lineOf(connector, 'label: List Notes');
    expect(await problemsAfter([connector, 'label: List Notes', 'lable: List Notes'])).toEqual([
      `${connector}:${line - 1}: actions.0.label: is missing`,
      `${connector}:${line}: actions.0.lable: is not known here`,
    ]);
  });

  it('for a value that does not fit, at the value', async () => {
    const folder = await catalogFolder({
      ...soundCatalog,
      [guide]: soundCatalog[guide].replace('clouds: [global]', 'clouds: [global, moon]'),
    });
    const { problems } = await checkCatalog([folder]);
    expect(problems).toMatchObject([
      { line: lineOf(guide, 'clouds:'), column: 'clouds: [global, '.length + 1 },
    ]);
  });

  it('for a file that nobody would read', async () => {
    const strays = {
      'connector/sample.yaml': 'id: x',
      'guides/acme/other.yml': 'id: x',
      'a.yaml': '',
    };
    const told = await problemsOf({
      ...soundCatalog,
      ...strays,
      '.git/hidden.yaml': '',
      'a.md': '',
    });
    expect(told.map((line) => line.split(': ')[0])).toEqual([
      'a.yaml:1',
      'connector/sample.yaml:1',
      'guides/acme/other.yml:1',
    ]);
    expect(told[0]).toContain('is never read');
  });
});

describe('the problems of a catalog', () => {
  it('are all told, in the order of files and lines', async () => {
    expect(
      await problemsAfter(
        [guide, 'when: { scopes: [Note.Read] }', 'when: { permissionType: application }'],
        [guide, 'topic: client-id', 'topic: consent'],
        [
          connector,
          'least: [Note.Read] }\n    application',
          'least: [Note.Fly] }\n    application',
        ],
        [permissions, 'level: 2', 'level: 9'],
        [platform, 'https://acme', 'http://acme'],
      ),
    ).toEqual([
      expect.stringMatching(/^permissions\/notes.yaml:\d+: permissions.0.delegated.level: /),
      expect.stringMatching(/^permissions\/notes.yaml:\d+: permissions.1.application.level: /),
      expect.stringMatching(
        /^connectors\/sample.yaml:\d+: action sample_list_notes: unknown scope Note.Fly$/,
      ),
      expect.stringMatching(/^platforms\/acme.yaml:\d+: website: /),
      expect.stringMatching(/^guides\/acme\/sample.yaml:\d+: no step has the topic client-id$/),
      expect.stringMatching(/^guides\/acme\/sample.yaml:\d+: step tick is never shown: /),
    ]);
  });

  it('do not follow from one another', async () => {
    expect(
      await problemsAfter([connector, 'name: Sample Notes', 'nome: Sample Notes']),
    ).toHaveLength(2);
    expect(await problemsAfter([permissions, 'permissions:', 'permissions: ['])).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^(connectors|guides)/)]),
    );
  });

  it('are none of a file that cannot be read as text but its own', async () => {
    const told = await problemsOf({
      ...soundCatalog,
      'platforms/other.yaml/inner.txt': 'a folder',
    });
    expect(told).toEqual([]);
  });
});
