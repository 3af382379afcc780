import type { EmbedTheme } from '#contract/embed-theme.ts';
import type { AskedValue, Guide } from '#domain/catalog/guide.ts';

/** The ID under which a guide for any platform asks for its name. */
const askedPlatform = 'platform';

/**
 * A guide that speaks of its platform as the portal around it does: whoever reads it there may never have heard
 * another name. Where the guide asks for that name, it stands there until the reader knows better. What is registered
 * at Microsoft keeps the names of the catalog, by which it is found in every other place.
 */
export function withPlatformName(guide: Guide, { platformName }: EmbedTheme): Guide {
  if (platformName === undefined) return guide;
  const named = (asked: AskedValue) =>
    asked.id === askedPlatform ? { ...asked, example: platformName } : asked;
  return {
    ...guide,
    platform: { ...guide.platform, name: platformName },
    asks: guide.asks.map(named),
  };
}
