import type { Strategy } from '#domain/catalog/strategy.ts';
import type { Added, LeftOut } from '#domain/permissions/compare-strategies.ts';

const all = new Intl.ListFormat('en');

/** What a strategy changes. */
export const strategyMessages = {
  about: {
    documented: 'The scopes that the platform’s own guide lists.',
    least: 'The least that each action needs by itself, without what the others cover.',
    fewest: 'The fewest permissions that suffice, with as little power to write as possible.',
  } satisfies Record<Strategy, string>,
  same: (count: number) =>
    count === 1
      ? 'The same permission for this choice.'
      : `The same ${count} permissions for this choice.`,
  count: (before: number, after: number) =>
    `${before} → ${after} ${after === 1 ? 'permission' : 'permissions'}`,
  /** One sentence for all that the same permissions cover. */
  covers: (leftOut: readonly LeftOut[]): readonly string[] => {
    const byCover = new Map<string, string[]>();
    for (const { name, coveredBy } of leftOut) {
      const cover = all.format(coveredBy);
      byCover.set(cover, [...(byCover.get(cover) ?? []), name]);
    }
    return [...byCover].map(([cover, names]) => {
      if (cover === '') return `No action needs ${all.format(names)}.`;
      const plural = leftOut.find(({ name }) => name === names[0])?.coveredBy.length !== 1;
      return `${cover} ${plural ? 'cover' : 'covers'} ${all.format(names)}.`;
    });
  },
  /** Said where a permission opens more than what it replaces. */
  broader: (added: Added): string | undefined => {
    const { name, level, replacedLevel, replaces, reach, replacedReach } = added;
    if (replaces.length === 0 || (reach <= replacedReach && level <= replacedLevel)) return;
    const replaced =
      replaces.length === 1 ? 'the one it replaces' : `the ${replaces.length} it replaces`;
    const levels =
      level === replacedLevel ? `level ${level}` : `level ${level} instead of ${replacedLevel}`;
    return `${name} opens more than ${replaced}: ${reach} of this connector’s actions instead of ${replacedReach}, ${levels}.`;
  },
};
