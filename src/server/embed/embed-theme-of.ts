import type { EmbedTheme } from '#contract/embed-theme.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { SetupLinkRecord } from '../links/setup-link-record.ts';

/** How the frame of a setup looks: part by part as its token says, and where that says nothing, as its platform does. */
export function embedThemeOf(
  { platform, embed }: Pick<SetupLinkRecord, 'platform' | 'embed'>,
  catalog: Pick<Catalog, 'findTheme'>,
): EmbedTheme {
  return { ...catalog.findTheme(platform), ...embed?.theme };
}
