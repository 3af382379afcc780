import type { Guide } from '#domain/catalog/guide.ts';

/** So many actions are all in the page, and shown with everything that follows from them in one go. */
export const manyActions = 200;

/** Whether this guide has more of them. */
export function hasManyActions({ actions }: Guide): boolean {
  return actions.length > manyActions;
}
