import type { EmbedTheme } from '#contract/embed-theme.ts';

/** A picture as it is served: its media type and its bytes. */
export type Logo = { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** The logo of a theme, which has been validated; undefined when it has none. */
export function logoOf({ logo }: EmbedTheme): Logo | undefined {
  const [, type, base64] = /^data:(image\/\w+);base64,(.+)$/.exec(logo ?? '') ?? [];
  if (type === undefined || base64 === undefined) return undefined;
  return { type, bytes: Uint8Array.from(Buffer.from(base64, 'base64')) };
}
