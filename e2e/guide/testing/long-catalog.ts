import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** More than a list holds at once, few enough for a server to read them in a moment. */
export const longListLength = 1_500;

/** Writes a connector with that many actions and its guide, as an operator has them in a folder. */
export async function writeLongCatalog(folder: string): Promise<void> {
  const files = { 'permissions/long': permissions, 'connectors/long': connector, ...rest };
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, `${name}.yaml`);
    await mkdir(dirname(file), { recursive: true });
    // JSON is YAML.
    await writeFile(file, JSON.stringify(content));
  }
}

const permissions = {
  source: 'a test',
  permissions: ['Note.Read', 'Note.ReadWrite'].map((name, index) => ({
    name,
    access: index === 0 ? 'read' : 'write',
    description: 'Opens notes.',
    delegated: {
      id: `00000000-0000-4000-8000-00000000000${index}`,
      adminConsent: false,
      level: index + 1,
      title: 'Use notes',
    },
  })),
};

const connector = {
  id: 'long',
  name: 'Long List',
  general: false,
  source: 'a test',
  permissions: ['Note.Read', 'Note.ReadWrite'],
  actions: Array.from({ length: longListLength }, (_, index) => {
    const scope = index % 2 === 0 ? 'Note.Read' : 'Note.ReadWrite';
    return {
      id: `long_use_note_${index + 1}`,
      label: `Use Note ${index + 1}`,
      description: 'Uses a note.',
      documentedScopes: [scope],
      delegated: { endpoints: ['GET /notes'], requires: [[scope]], least: [scope] },
    };
  }),
};

const step = (id: string, body: string) => ({ id, title: `Step ${id}`, body });

const rest = {
  'platforms/acme': { id: 'acme', name: 'Acme', source: 'a test' },
  'guides/long': {
    platform: 'acme',
    connector: 'long',
    source: 'a test',
    summary: 'Many actions.',
    permissionTypes: ['delegated'],
    accountTypes: ['single'],
    strategies: ['documented'],
    clouds: ['global'],
    separator: 'space',
    values: { redirectUri: 'https://acme.example/', appName: 'Acme', secretName: 'Acme' },
    roleNotice: 'Anybody may.',
    sections: [
      {
        id: 'all',
        title: 'All',
        steps: [
          { ...step('client', 'Copy it.'), topic: 'client-id' },
          { ...step('secret', 'Copy it.'), topic: 'client-secret' },
          { ...step('tick', 'Tick\n\n{{scopes}}'), when: { scopes: 'all' } },
          { ...step('test', 'Test.'), topic: 'credentials', form: 'credentials' },
        ],
      },
    ],
  },
};
