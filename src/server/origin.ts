import { z } from 'zod';

/** Scheme, host and port of an address in their one form, and nothing more. */
export const Origin = z
  .url({ protocol: /^https?$/, error: 'is not an http or https URL' })
  .transform((text) => new URL(text))
  .refine(({ href, origin }) => href === `${origin}/`, 'has more than scheme, host and port')
  // Names in URLs may hold a star or a semicolon, which mean something else in a policy for frames.
  .refine(
    ({ hostname }) => /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])$/.test(hostname),
    'has a host that is none',
  )
  .transform(({ origin }) => origin);

/** Whether a text is an origin as browsers write it, over https, or on a machine of one's own. */
export function isSafeOrigin(text: string): boolean {
  const { success, data } = Origin.safeParse(text);
  return success && data === text && (text.startsWith('https:') || isLocal(text));
}

function isLocal(origin: string): boolean {
  return new URL(origin).hostname === 'localhost';
}
