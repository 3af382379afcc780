import type { Guide } from '../catalog/guide.ts';
import { oncePerGuide } from '../catalog/once-per-guide.ts';
import { isPacked, unpackActions } from './packed-actions.ts';
import { allActions, queryParameters } from './query.ts';
import { defaultSelection, type Selection, withActions } from './selection.ts';
import { shortId } from './short-id.ts';

/** What a query asked for that this guide does not have. The page names it; the rest works. */
export type QueryNotice =
  | { readonly code: 'unknown-actions'; readonly values: readonly string[] }
  | { readonly code: 'renamed-actions'; readonly values: readonly string[] }
  /** Packed in a way that cannot be read: damaged, or of a later version. */
  | { readonly code: 'unreadable-actions'; readonly values: readonly string[] }
  | {
      readonly code: 'unknown-value';
      readonly parameter: string;
      readonly values: readonly string[];
    };

export type ParsedSelection = {
  readonly selection: Selection;
  readonly notices: readonly QueryNotice[];
};

/**
 * A query, as pairs of name and value, to the selection it means in this guide. Never throws:
 * parameters that are not ours are passed over, values that the guide does not offer fall back to
 * its default and are named in a notice.
 */
export function parseSelection(
  query: Iterable<readonly [string, string]>,
  guide: Guide,
): ParsedSelection {
  const asked = new Map<string, string[]>();
  for (const [name, value] of query) asked.set(name, [...(asked.get(name) ?? []), value]);

  const { chosen, notices } = parseActions(asked.get('actions') ?? [], guide);
  let selection = withActions(defaultSelection(guide), guide, chosen);
  for (const { name, property, offered } of queryParameters(guide)) {
    const value = asked.get(name)?.at(-1)?.trim().toLowerCase();
    if (value === undefined || value === '') continue;
    if (offered.includes(value)) selection = { ...selection, [property]: value };
    else notices.push({ code: 'unknown-value', parameter: name, values: [forDisplay(value)] });
  }
  return { selection, notices };
}

function parseActions(values: readonly string[], guide: Guide) {
  const chosen = new Set<string>();
  const unknown = new Set<string>();
  const renamed = new Set<string>();
  const unreadable = new Set<string>();
  const find = actionFinder(guide);
  const unpacked = (word: string): readonly string[] => {
    if (!isPacked(word)) return [word.toLowerCase()];
    const ids = unpackActions(word, guide);
    if (ids === undefined) unreadable.add(forDisplay(word));
    return ids?.map((id) => shortId(id, guide)) ?? [];
  };
  const words = values.flatMap((value) => value.split(',')).map((word) => word.trim());

  for (const word of words.filter((word) => word !== '').flatMap(unpacked)) {
    const { found, byFormerId } = find(word);
    for (const id of found) chosen.add(id);
    if (found.length === 0) unknown.add(forDisplay(word));
    if (byFormerId) renamed.add(forDisplay(word));
  }

  const notices = partOfFixed(chosen, guide);
  if (unknown.size > 0) notices.push({ code: 'unknown-actions', values: [...unknown] });
  if (renamed.size > 0) notices.push({ code: 'renamed-actions', values: [...renamed] });
  if (unreadable.size > 0) notices.push({ code: 'unreadable-actions', values: [...unreadable] });
  return { chosen, notices };
}

/** A part of what belongs together cannot be had. */
function partOfFixed(chosen: ReadonlySet<string>, guide: Guide): QueryNotice[] {
  const isPart = chosen.size > 0 && chosen.size < guide.actions.length;
  if (guide.choice !== 'fixed' || !isPart) return [];
  const value = [...chosen].map((id) => shortId(id, guide)).join(',');
  return [{ code: 'unknown-value', parameter: 'actions', values: [forDisplay(value)] }];
}

/** Finds the actions that one word of the query stands for: `all`, an id, a short or a former id. */
const actionFinder = oncePerGuide((guide) => {
  const current = new Set(guide.actions.map(({ id }) => id));
  const former = new Map(
    guide.actions.flatMap((a) => a.formerIds.map((id) => [id, a.id] as const)),
  );
  const prefix = `${guide.connector.id}_`;

  return (word: string): { found: readonly string[]; byFormerId: boolean } => {
    if (word === allActions) return { found: [...current], byFormerId: false };
    // The short form first: a name may itself begin with the prefix.
    for (const id of [prefix + word, word]) {
      if (current.has(id)) return { found: [id], byFormerId: false };
    }
    const renamedTo = former.get(prefix + word) ?? former.get(word);
    return renamedTo === undefined
      ? { found: [], byFormerId: false }
      : { found: [renamedTo], byFormerId: true };
  };
});

/** A stranger's text, cut to a length that a notice can bear. */
function forDisplay(text: string): string {
  return text.replace(/^(.{60}).+$/su, '$1…');
}
