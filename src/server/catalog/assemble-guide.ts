import type { Connector, Platform } from '#domain/catalog/connector.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import type { Placed } from './arrange-entries.ts';
import type { MayBeBroken } from './broken-names.ts';
import type { CatalogProblem } from './catalog-problem.ts';
import type { GuideFile } from './entry-files.ts';
import { guideProblems } from './whole.ts';

type Around = {
  readonly connectors: readonly Connector[];
  readonly platforms: readonly Platform[];
  readonly brokenConnector: MayBeBroken;
  readonly brokenPlatform: MayBeBroken;
};

type Assembled = {
  readonly made: readonly Guide[];
  readonly problems: readonly CatalogProblem[];
};

/** A guide with what its platform and connector bring, and what does not hold in it. */
export function assembleGuide({ entry, yaml }: Placed<GuideFile>, around: Around): Assembled {
  const connector = around.connectors.find(({ id }) => id === entry.connector);
  const platform = around.platforms.find(({ id }) => id === entry.platform);
  const missing = [
    ...(connector === undefined && !around.brokenConnector(entry.connector)
      ? [{ cause: `no connector "${entry.connector}"`, path: ['connector'] }]
      : []),
    ...(platform === undefined && !around.brokenPlatform(entry.platform)
      ? [{ cause: `no platform "${entry.platform}"`, path: ['platform'] }]
      : []),
  ];
  // Nothing in a guide depends on its platform, so the rest can be judged without.
  const made = connector === undefined ? [] : [whole(entry, connector, platform ?? unknown)];
  const findings = [...missing, ...made.flatMap(guideProblems)];
  return {
    made: platform === undefined ? [] : made,
    problems: findings.map((finding) => yaml.problem(finding)),
  };
}

const unknown: Platform = {
  id: 'unknown',
  name: 'unknown',
  source: 'unknown',
  website: 'https://unknown.example/',
};

function whole(entry: GuideFile, connector: Connector, platform: Platform): Guide {
  const { id, name, actions, permissions } = connector;
  return { ...entry, platform, connector: { id, name }, actions, permissions };
}
