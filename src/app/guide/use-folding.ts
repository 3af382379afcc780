import { useState } from 'react';

/** Done steps are folded to their title unless they are opened again. */
export type Folding = {
  isOpen(stepId: string): boolean;
  readonly allOpen: boolean;
  setOpen(stepId: string, open: boolean): void;
  openAll(): void;
  foldAll(): void;
};

export function useFolding(done: ReadonlySet<string>): Folding {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  return {
    isOpen: (stepId) => !done.has(stepId) || opened.has(stepId),
    allOpen: [...done].every((stepId) => opened.has(stepId)),
    setOpen: (stepId, open) =>
      setOpened((current) => {
        const next = new Set(current);
        if (open) next.add(stepId);
        else next.delete(stepId);
        return next;
      }),
    openAll: () => setOpened(done),
    foldAll: () => setOpened(new Set()),
  };
}
