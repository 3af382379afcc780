import type { Connector } from '#domain/catalog/connector.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import type { PublishedIds } from './published-ids.ts';

/**
 * The ids of a connector's actions in the order in which links count them: as the last list that
 * knows the connector has them, then those that no list holds yet, as they stand in the file, which
 * is how a list takes them up. Without any list that is the order of the file, and only what is added
 * at its end leaves packed links readable.
 */
export function pinnedIds(
  { id, actions }: Connector,
  lists: readonly (PublishedIds | undefined)[],
): readonly string[] {
  const listed = lists
    .map((list) => list?.actions.filter((action) => action.startsWith(`${id}_`)) ?? [])
    .findLast((ids) => ids.length > 0);
  return [...new Set([...(listed ?? []), ...actions.map((action) => action.id)])];
}

/** The guide with these ids pinned, as short as it can be said. */
export function withPinned(guide: Guide, ids: readonly string[]): Guide {
  const own = guide.actions.map(({ id }) => id);
  const place = new Map(
    [...own, ...guide.actions.flatMap(({ formerIds }) => formerIds)].map((id, at) => [id, at]),
  );
  const pinned = ids.map((id) => place.get(id) ?? id);
  const isInPlace = pinned.length === own.length && pinned.every((id, at) => id === at);
  return isInPlace ? guide : { ...guide, pinned };
}
