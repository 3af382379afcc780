import type { Guide } from '../catalog/guide.ts';
import { fillIn, type Values } from '../guide/fill-values.ts';

/** A value of the registration. Without a text it is one that only the administrator knows yet. */
export type ReviewValue =
  | { readonly code: 'app-name' | 'redirect-uri'; readonly text: string | undefined }
  | { readonly code: 'asked'; readonly label: string; readonly text: string | undefined };

/** The id under which a guide for any platform asks for its name. */
const askedPlatform = 'platform';

/** Who asks for the access: where the guide asks for the platform's name, by that name. */
export function platformName({ asks, platform }: Guide, given: Values): string {
  const asked = asks.some(({ id }) => id === askedPlatform) ? given[askedPlatform] : undefined;
  return asked ?? platform.name;
}

/** What identifies the registration, and what else the guide asks its reader for. */
export function reviewValues(guide: Guide, given: Values): readonly ReviewValue[] {
  const { appName, redirectUri } = guide.values;
  const known = (text: string) => {
    const filled = fillIn(text, given);
    return filled.includes('{{') ? undefined : filled;
  };
  const told = `{{${askedPlatform}}} ${appName} ${redirectUri}`;
  const others = guide.asks.filter(({ id }) => !told.includes(`{{${id}}}`));
  return [
    ...others.map(({ id, label }) => ({
      code: 'asked' as const,
      label,
      text: Object.hasOwn(given, id) ? given[id] : undefined,
    })),
    { code: 'app-name', text: known(appName) },
    { code: 'redirect-uri', text: known(redirectUri) },
  ];
}
