import type { Guide } from '../catalog/guide.ts';
import { visibleGuide } from '../guide/visible-guide.ts';
import type { Selection } from '../selection/selection.ts';
import { mentionsValue } from './mentions-value.ts';

/** A user is sent back to it. Without a user it is there only where the guide asks for it all the same. */
export function needsRedirectUri(guide: Guide, selection: Selection): boolean {
  if (selection.permissionType === 'delegated') return true;
  const { sections } = visibleGuide(guide, selection, 'current');
  return sections.some(({ steps }) => steps.some(({ body }) => mentionsValue(body, 'redirectUri')));
}
