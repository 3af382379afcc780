import type { Guide } from '#domain/catalog/guide.ts';
import { fillIn, type Values } from '#domain/guide/fill-values.ts';

/** The redirect URI that only the reader knows, once all of it is given; the server knows the others. */
export function sentRedirectUri({ values }: Guide, given: Values): { redirectUri?: string } {
  const filled = fillIn(values.redirectUri, given);
  const asked = values.redirectUri.includes('{{');
  return asked && !filled.includes('{{') ? { redirectUri: filled } : {};
}
