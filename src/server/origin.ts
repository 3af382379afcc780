import { z } from 'zod';

/** Scheme, host and port of an address in their one form, and nothing more. */
export const Origin = z
  .url({ protocol: /^https?$/, error: 'is not an http or https URL' })
  .transform((text) => new URL(text))
  .refine(({ href, origin }) => href === `${origin}/`, 'has more than scheme, host and port')
  .transform(({ origin }) => origin);
