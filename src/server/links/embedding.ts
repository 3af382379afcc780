import * as z from 'zod';
import { EmbedTheme } from '#contract/embed-theme.ts';

/** What makes a setup link one for the frame of a portal. */
export const Embedding = z.strictObject({
  /** The pages that may frame it, each `https://host[:port]`. */
  origins: z.readonly(z.array(z.string())),
  theme: EmbedTheme,
  /** BCP 47. */
  locale: z.optional(z.string()),
});

export type Embedding = z.infer<typeof Embedding>;
