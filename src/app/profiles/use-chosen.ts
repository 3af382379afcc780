import { useCallback, useMemo, useState } from 'react';

export type Chosen = {
  has(id: string): boolean;
  choose(ids: readonly string[], on: boolean): void;
};

/** Profiles that an operator has ticked, by id. Only those that are shown count: ask for each. */
export function useChosen(): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const choose = useCallback((changed: readonly string[], on: boolean) => {
    setIds((before) => {
      const others = [...before].filter((id) => !changed.includes(id));
      return new Set(on ? [...others, ...changed] : others);
    });
  }, []);
  return useMemo(() => ({ has: (id) => ids.has(id), choose }), [ids, choose]);
}
