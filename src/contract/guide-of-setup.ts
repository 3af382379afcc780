import type { Guide } from '#domain/catalog/guide.ts';
import { changedGuide } from '#domain/guide/changed-guide.ts';
import { fixedGuide } from '#domain/guide/fixed-guide.ts';
import { endsSoon } from '#domain/profile/secret-end.ts';
import type { Setup } from './setup-links.ts';

/**
 * What of a guide belongs to a setup: where a profile is changed, what is missing; with a fixed choice, what was
 * chosen, and nothing else to choose. `now` is in milliseconds since the epoch.
 */
export function guideOfSetup(guide: Guide, setup: Setup | null | undefined, now: number): Guide {
  if (!setup) return guide;
  const { present, selection, choice } = setup;
  const own =
    present === null
      ? guide
      : changedGuide(guide, {
          present: { ...present.selection, scopes: present.scopes },
          selection,
          needsSecret: endsSoon(present.secretEndsAt, now),
        });
  return choice === 'fixed' ? fixedGuide(own, selection) : own;
}
