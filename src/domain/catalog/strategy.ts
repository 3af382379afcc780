/**
 * How scopes are computed. `documented`: the union of what the platform's own guide lists. `least`:
 * each action's own least privilege, joined, without what the others cover. `fewest`: the smallest
 * set that suffices, with as little power to write as possible.
 */
export const strategies = ['documented', 'least', 'fewest'] as const;

export type Strategy = (typeof strategies)[number];
