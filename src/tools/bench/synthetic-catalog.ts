import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { seededRandom } from './seeded-random.ts';
import { type Area, areas, syntheticPermissions } from './synthetic-permissions.ts';

/** Writes a catalog with so many actions into a folder: what an operator's CATALOG_DIR holds. */
export async function writeSyntheticCatalog(folder: string, actionCount: number): Promise<void> {
  const permissions = syntheticPermissions();
  const files = {
    'permissions/synthetic.yaml': { source: 'a bench', permissions },
    'connectors/synthetic.yaml': {
      id: 'synthetic',
      name: 'Synthetic',
      source: 'a bench',
      general: false,
      permissions: permissions.map(({ name }) => name),
      actions: syntheticActions(actionCount),
    },
    'platforms/bench.yaml': { id: 'bench', name: 'Bench', source: 'a bench' },
    'guides/bench/synthetic.yaml': guide,
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    // JSON is YAML.
    await writeFile(join(folder, name), JSON.stringify(content));
  }
}

const verbs = ['List', 'Get', 'Find', 'Create', 'Update', 'Delete'] as const;

function syntheticActions(count: number) {
  const random = seededRandom(1);
  const anyOf = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, index) => {
    const verb = anyOf(verbs) ?? 'Get';
    const writes = verbs.indexOf(verb) > 2;
    // One action in five needs another area as well.
    const needs = [anyOf(areas), random() < 0.2 ? anyOf(areas) : undefined].filter(isArea);
    const [first] = needs;
    const requires = needs.map((area, at) =>
      at > 0 || !writes ? area.reading.slice(verb === 'Get' ? 1 : 0) : area.writing,
    );
    const least = [...new Set(requires.flatMap(([narrowest = '']) => narrowest))];
    const endpoints = [`${writes ? 'POST' : 'GET'} /${first?.name ?? ''}/${index}`];
    const requirement = { endpoints, requires, least };
    return {
      id: `synthetic_${verb.toLowerCase()}_${first?.name.toLowerCase() ?? ''}_${index}`,
      label: `${verb} ${first?.name ?? ''} item ${index}`,
      description: `Does what ${verb.toLowerCase()} says with item ${index}.`,
      documentedScopes: least,
      delegated: requirement,
      application: requirement,
    };
  });
}

function isArea(area: Area | undefined): area is Area {
  return area !== undefined;
}

const guide = {
  platform: 'bench',
  connector: 'synthetic',
  source: 'a bench',
  summary: 'Many actions.',
  permissionTypes: ['delegated', 'application'],
  accountTypes: ['single'],
  strategies: ['documented', 'least', 'fewest'],
  clouds: ['global'],
  separator: 'space',
  values: { redirectUri: 'https://bench.example/', appName: 'Bench', secretName: 'Bench' },
  roleNotice: 'Anybody may.',
  sections: [
    {
      id: 'register',
      title: 'Register',
      steps: [
        { id: 'client', title: 'Copy the ID', topic: 'client-id', body: 'Copy it.' },
        { id: 'secret', title: 'Copy the secret', topic: 'client-secret', body: 'Copy it.' },
      ],
    },
    {
      id: 'rights',
      title: 'Rights',
      steps: [
        { id: 'tick', title: 'Tick', when: { scopes: 'all' }, body: 'Tick\n\n{{scopes}}' },
        { id: 'test', title: 'Test', topic: 'credentials', form: 'credentials', body: 'Test.' },
      ],
    },
  ],
};
