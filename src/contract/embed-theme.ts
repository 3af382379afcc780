import * as z from 'zod/mini';

/** Where the light or dark of a frame comes from: the page around it, or one of both whatever that says. */
export const embedSchemes = ['portal', 'light', 'dark'] as const;

/**
 * A picture of the kinds that hold no script and ask for nothing, inside the text itself. It begins as its kind
 * does: the eight bytes of PNG, the three of JPEG, or RIFF, a length and WEBP.
 */
const logoShape =
  /^data:image\/(?:png;base64,iVBORw0KGgo|jpeg;base64,\/9j\/|webp;base64,UklGR[g-v][A-Za-z0-9+/]{4}[BFJNRVZdhlptx159]XRUJQ)[A-Za-z0-9+/]+={0,2}$/;

/** The name of a font, or of a family that every browser has, as `system-ui`. */
const fontShape = /^[A-Za-z0-9](?:[A-Za-z0-9 -]{0,58}[A-Za-z0-9])?$/;

/** Pixels; beyond it small things are round all over. */
export const largestRadius = 16;

/**
 * How the wizard looks in somebody’s portal. Each part is a value of its own kind, and none is CSS, markup or
 * an address: nothing that a theme says can run, or ask another host for anything.
 */
export const EmbedTheme = z.strictObject({
  scheme: z.optional(z.enum(embedSchemes)),
  /**
   * `#rrggbb`. Buttons have it as it is, with black or white on it; links, icons and focus rings take a lighter or
   * darker one of the same hue where it would be hard to read.
   */
  brandColor: z.optional(z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/))),
  /** Of corners, in pixels. */
  radius: z.optional(z.int().check(z.minimum(0), z.maximum(largestRadius))),
  /** The first one that a computer has is taken; they are not fetched. */
  fonts: z.optional(
    z.readonly(z.array(z.string().check(z.regex(fontShape))).check(z.minLength(1), z.maxLength(8))),
  ),
  /** A `data:` URL of a PNG, JPEG or WebP picture. */
  logo: z.optional(z.string().check(z.maxLength(60_000), z.regex(logoShape))),
  /** What the frame calls the platform, in the words of the guide and beside its logo. */
  platformName: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(60))),
});

export type EmbedTheme = z.infer<typeof EmbedTheme>;
