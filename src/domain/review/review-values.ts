import type { Guide } from '../catalog/guide.ts';
import { fillIn, type Values } from '../guide/fill-values.ts';

/** A value of the registration. Without a text it is one that only the administrator knows yet. */
export type ReviewValue =
  | { readonly code: 'app-name' | 'redirect-uri'; readonly text: string | undefined }
  | { readonly code: 'asked'; readonly label: string; readonly text: string | undefined };

/** What identifies the registration, and what else the guide asks its reader for. */
export function reviewValues(guide: Guide, given: Values): readonly ReviewValue[] {
  const { appName, redirectUri } = guide.values;
  const known = (text: string) => {
    const filled = fillIn(text, given);
    return filled.includes('{{') ? undefined : filled;
  };
  const others = guide.asks.filter(({ id }) => !`${appName} ${redirectUri}`.includes(`{{${id}}}`));
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
