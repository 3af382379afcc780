import type { Connector, Platform } from '#domain/catalog/connector.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import type { Placed } from './arrange-entries.ts';
import type { MayBeBroken } from './broken-names.ts';
import { type CatalogProblem, type Finding, problemLine } from './catalog-problem.ts';
import type { GuideFile } from './entry-files.ts';
import { connectorsOf, guideOf } from './guide-file.ts';
import { guideProblems } from './whole.ts';

type Around = {
  readonly connectors: readonly Connector[];
  readonly platforms: readonly Platform[];
  /** All files of guides. */
  readonly guides: readonly GuideFile[];
  readonly brokenConnector: MayBeBroken;
  readonly brokenPlatform: MayBeBroken;
};

type Assembled = {
  readonly made: readonly Guide[];
  readonly problems: readonly CatalogProblem[];
};

/** The guides that a file is, one for each connector that it is about, and what does not hold in it. */
export function assembleGuide({ entry, yaml }: Placed<GuideFile>, around: Around): Assembled {
  const meant = connectorsOf(entry.connector, around.connectors);
  // A guide to one connector goes before the platform's guide to any.
  const connectors = meant.filter(
    ({ id }) => entry.connector === id || !isNamed(id, entry.platform, around.guides),
  );
  const platform = around.platforms.find(({ id }) => id === entry.platform);
  const missing = [
    ...(meant.length === 0 && !around.brokenConnector(entry.connector)
      ? [{ cause: `no connector "${entry.connector}"`, path: ['connector'] }]
      : []),
    ...(platform === undefined && !around.brokenPlatform(entry.platform)
      ? [{ cause: `no platform "${entry.platform}"`, path: ['platform'] }]
      : []),
  ];
  // Nothing in a guide depends on its platform, so the rest can be judged without.
  const made = connectors.map((connector) => guideOf(entry, platform ?? unknown, connector));
  const findings = [
    ...missing,
    ...connectors.flatMap((connector) => unknownActions(entry, connector)),
    ...made.flatMap(guideProblems),
  ];
  return {
    made: platform === undefined ? [] : made,
    problems: onceEach(findings.map((finding) => yaml.problem(finding))),
  };
}

function isNamed(connector: string, platform: string, guides: readonly GuideFile[]): boolean {
  return guides.some((guide) => guide.connector === connector && guide.platform === platform);
}

const unknown: Platform = { id: 'unknown', name: 'unknown', source: 'unknown' };

function unknownActions({ actions = [] }: GuideFile, connector: Connector): Finding[] {
  const known = new Set(connector.actions.map(({ id }) => id));
  return actions.flatMap((id, index) =>
    known.has(id)
      ? []
      : [{ cause: `no action "${id}" in connector ${connector.id}`, path: ['actions', index] }],
  );
}

/** What is wrong in the guide to any connector is wrong for each of them. */
function onceEach(problems: readonly CatalogProblem[]): CatalogProblem[] {
  return [...new Map(problems.map((problem) => [problemLine(problem), problem])).values()];
}
