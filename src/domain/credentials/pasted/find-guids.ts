import { isPlaceholder } from '../placeholder.ts';
import { isMicrosoftId } from '../well-known-ids.ts';
import { meaningOfLabel } from './meaning-of-label.ts';
import type { Meaning, Piece } from './pasted.ts';

const guid = /(?<![0-9a-z-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z]|-[0-9a-z])/gi;

/** How far before an id its label may stand, a line break and a colon included. */
const reach = 80;

/** Ways to announce an id that are no label. */
const ways: readonly (readonly [RegExp, Meaning])[] = [
  [/[{,\s]["']id["']\s*:\s*["']$/i, 'objectId'],
  [/(?:^|\s)(?:-u|--username|--app-id)[\s=]+["']?$/, 'clientId'],
  [/(?:^|\s)(?:-t|--tenant)[\s=]+["']?$/, 'tenant'],
  [/appId(?:\/|~\/%22|%2F)$/i, 'clientId'],
  [/objectId(?:\/|~\/%22|%2F)$/i, 'objectId'],
  [/(?:login\.[a-z.]{8,40}|sts\.[a-z.]{8,40}|#@|[?&]tenant(?:Id)?=)\/?$/i, 'tenant'],
  [/subscriptions\/$/i, 'subscriptionId'],
  [/(?:^|\n)\s*id\s*[:=]\s*["']?$/i, 'objectId'],
];

/** Every GUID of a text with what the words before it say that it is. */
export function findGuids(text: string): Piece[] {
  let last = 0;
  return [...text.matchAll(guid)].map((match) => {
    const value = match[0].toLowerCase();
    const start = match.index;
    const before = text.slice(Math.max(last, start - reach), start);
    last = start + value.length;
    return { meaning: meaningOf(value, before), value, start, end: last };
  });
}

function meaningOf(value: string, before: string): Meaning {
  if (isPlaceholder(value)) return 'placeholder';
  if (isMicrosoftId(value)) return 'microsoftId';
  const way = ways.find(([pattern]) => pattern.test(before));
  return way?.[1] ?? labelled(before) ?? 'guid';
}

/** Words of another value between a label and an id take the label away from it. */
function labelled(before: string): Meaning | undefined {
  const key = before.replace(/["']\s+value=["']$/, '');
  const label = /([^\n\r]*?)[\s:="'“”‘’`>|([{]*$/u.exec(key)?.[1] ?? '';
  return label.trim() === '' ? undefined : meaningOfLabel(label);
}
