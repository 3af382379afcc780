import type { EmbedTheme } from '#contract/embed-theme.ts';
import type { EmbedLook } from '#contract/page.ts';
import { setupParameter } from '#contract/setup-header.ts';

export const themePath = '/embed/theme.css';
export const logoPath = '/embed/logo';

/** Whose look it is: a setup by its ID, or a platform. */
export type LookOwner = { readonly setupId: string } | { readonly platform: string };

/** What a page in a frame needs to look as a theme says: where its parts are, and the name. */
export function lookOf(theme: EmbedTheme, owner: LookOwner): EmbedLook {
  const query = new URLSearchParams(
    'setupId' in owner ? { [setupParameter]: owner.setupId } : { platform: owner.platform },
  );
  const { brandColor, radius, fonts, logo, platformName } = theme;
  const hasStyle = [brandColor, radius, fonts].some((part) => part !== undefined);
  return {
    ...(hasStyle && { style: `${themePath}?${query}` }),
    ...(logo !== undefined && { logo: `${logoPath}?${query}` }),
    ...(platformName !== undefined && { platformName }),
  };
}
