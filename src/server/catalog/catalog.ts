import type { EmbedTheme } from '#contract/embed-theme.ts';
import type { Guide } from '#domain/catalog/guide.ts';

/** A file of a later folder that stands in for something of an earlier one. */
export type Override = { readonly file: string; readonly replaces: string };

/** By the ID of a platform, how the wizard looks in its portal. */
export type PlatformTheme = readonly [platform: string, theme: EmbedTheme];

export type CatalogContent = {
  readonly guides: readonly Guide[];
  /** Of the platforms that have one. */
  readonly themes: readonly PlatformTheme[];
};

export type Catalog = {
  readonly guides: readonly Guide[];
  /** What of the operator's own folder stands in for something that ships. */
  readonly overrides: readonly Override[];
  /** The guide of a platform to a connector, if there is one. */
  findGuide(platform: string, connector: string): Guide | undefined;
  /** How the wizard looks in a platform’s portal; undefined where that is as everywhere. */
  findTheme(platform: string): EmbedTheme | undefined;
};

export function catalogOf(
  { guides, themes }: CatalogContent,
  overrides: readonly Override[] = [],
): Catalog {
  const themeByPlatform = new Map(themes);
  return {
    guides,
    overrides,
    findGuide: (platform, connector) =>
      guides.find((guide) => guide.platform.id === platform && guide.connector.id === connector),
    findTheme: (platform) => themeByPlatform.get(platform),
  };
}
