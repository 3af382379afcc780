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
  if (connector === undefined || platform === undefined) {
    const missing = [
      ...(connector === undefined && !around.brokenConnector(entry.connector)
        ? [{ cause: `no connector "${entry.connector}"`, path: ['connector'] }]
        : []),
      ...(platform === undefined && !around.brokenPlatform(entry.platform)
        ? [{ cause: `no platform "${entry.platform}"`, path: ['platform'] }]
        : []),
    ];
    return { made: [], problems: missing.map((finding) => yaml.problem(finding)) };
  }
  const { id, name, actions, permissions } = connector;
  const guide: Guide = { ...entry, platform, connector: { id, name }, actions, permissions };
  return {
    made: [guide],
    problems: guideProblems(guide).map((finding) => yaml.problem(finding)),
  };
}
