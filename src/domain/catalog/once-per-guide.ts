import type { Guide } from './guide.ts';

/** Works out once what does not depend on the selection: a guide never changes. */
export function oncePerGuide<T>(make: (guide: Guide) => T): (guide: Guide) => T {
  const known = new WeakMap<Guide, T>();
  return (guide) => {
    const made = known.get(guide) ?? make(guide);
    known.set(guide, made);
    return made;
  };
}
