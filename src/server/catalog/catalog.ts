import type { Guide } from '#domain/catalog/guide.ts';

/** A file of a later folder that stands in for something of an earlier one. */
export type Override = { readonly file: string; readonly replaces: string };

export type Catalog = {
  readonly guides: readonly Guide[];
  /** What of the operator's own folder stands in for something that ships. */
  readonly overrides: readonly Override[];
  /** The guide of a platform to a connector, if there is one. */
  findGuide(platform: string, connector: string): Guide | undefined;
};

export function catalogOf(guides: readonly Guide[], overrides: readonly Override[] = []): Catalog {
  return {
    guides,
    overrides,
    findGuide: (platform, connector) =>
      guides.find((guide) => guide.platform.id === platform && guide.connector.id === connector),
  };
}
