import type { GuideSummary } from '#contract/guides.ts';

/** A guide by its two ids, and what a query has chosen in it. */
export type ChosenGuide = {
  readonly platform: string;
  readonly connector: string;
  /** Without the question mark. */
  readonly query: string;
};

const path = /\/guides\/([^/?#\s]+)\/([^/?#.\s]+)[^?#\s]*(?:\?([^#\s]*))?/;

/** The guide that a pasted address leads to, on whatever host; undefined when there is none of it here. */
export function guideOfAddress(
  address: string,
  guides: readonly GuideSummary[],
): ChosenGuide | undefined {
  const [, platform = '', connector = '', query = ''] = path.exec(address) ?? [];
  const known = guides.some(
    (guide) => guide.platform.id === platform && guide.connector.id === connector,
  );
  return known ? { platform, connector, query } : undefined;
}

/** The page where a link is made, for a guide as it was chosen. */
export function newLinkPath({ platform, connector, query }: ChosenGuide): string {
  return `/links/new?guide=${platform}/${connector}${query === '' ? '' : `&${query}`}`;
}
