import type { Guide } from '../catalog/guide.ts';
import { cleanAskedValue } from '../guide/clean-asked-value.ts';
import { needsRedirectUri } from '../scripts/needs-redirect-uri.ts';
import type { Selection } from '../selection/selection.ts';

/**
 * The redirect URI that a registration must hold: the platform's own, or for a platform that has one
 * per customer the one that the administrator named. `undefined` when none is needed or none is known.
 */
export function expectedRedirectUri(
  guide: Guide,
  selection: Selection,
  given: string | undefined,
): string | undefined {
  if (!needsRedirectUri(guide, selection)) return undefined;
  const { redirectUri } = guide.values;
  if (!redirectUri.includes('{{')) return redirectUri;
  const { value, fault } = cleanAskedValue(given ?? '', 'url');
  return value === '' || fault !== undefined ? undefined : value;
}
