import type { Guide } from '../catalog/guide.ts';
import { oncePerGuide } from '../catalog/once-per-guide.ts';

/** What stands before everything that is packed: this version's, and that of any version. */
const version = 'v1.';
const anyVersion = /^v\d+\./i;

/** Digits of six bits that stand for themselves in a URL. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Whether a word of the query is a packed list: no id of an action holds a full stop. */
export function isPacked(word: string): boolean {
  return anyVersion.test(word);
}

/**
 * Ids in as few characters as any selection of many can have: four digits to check, then a bit for
 * each id that the guide has pinned, the first in the lowest bit of the first digit. Ids of some
 * thousand actions do not fit into a URL, their bits do.
 */
export function packActions(ids: readonly string[], guide: Guide): string {
  const chosen = new Set(ids);
  const bits: number[] = [];
  let sum = 0;
  pinnedIds(guide).forEach(({ id, hash }, number) => {
    if (!chosen.has(id)) return;
    const place = Math.floor(number / 6);
    bits[place] = (bits[place] ?? 0) | (1 << (number % 6));
    sum += hash;
  });
  const check = [sum, sum >> 6, sum >> 12, sum >> 18].map((part) => part & 63);
  return version + Array.from([...check, ...bits], (digit = 0) => digits[digit]).join('');
}

/**
 * The ids that were packed, by the names that they had then. Nothing, when the text is damaged, of a
 * later version, or made where other ids were pinned: whatever does not pack to the same text again.
 */
export function unpackActions(packed: string, guide: Guide): readonly string[] | undefined {
  const bits = packed.slice(version.length + 4);
  const ids = pinnedIds(guide)
    .filter((_, number) => (digits.indexOf(bits.charAt(number / 6) || 'A') >> (number % 6)) & 1)
    .map(({ id }) => id);
  return packActions(ids, guide) === packed ? ids : undefined;
}

/** Every id that a bit stands for, in an order that later editions of the guide only add to. */
const pinnedIds = oncePerGuide(({ actions, pinned }) => {
  const known = [...actions.map(({ id }) => id), ...actions.flatMap(({ formerIds }) => formerIds)];
  const ids = pinned?.map((id) => (typeof id === 'number' ? (known[id] ?? '') : id)) ?? known;
  return ids.map((id) => ({ id, hash: hashOf(id) }));
});

function hashOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = Math.imul(hash ^ character.charCodeAt(0), 0x1000193);
  return hash;
}
