/** How scopes are computed. `documented`: the union of what the platform's own guide lists. */
export const strategies = ['documented'] as const;

export type Strategy = (typeof strategies)[number];
