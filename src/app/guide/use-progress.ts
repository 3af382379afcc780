import { useMemo } from 'react';
import { parseWords, useStored } from '../browser/use-stored.ts';

export type Progress = {
  readonly done: ReadonlySet<string>;
  setDone(stepId: string, done: boolean): void;
  clear(): void;
};

/** Which steps of a guide are ticked off in this browser. Never in the URL: it is nobody else's. */
export function useProgress(guideKey: string): Progress {
  const [stored, write] = useStored(`progress:${guideKey}`);
  return useMemo(() => {
    const done = new Set(parseWords(stored));
    return {
      done,
      setDone(stepId, isDone) {
        const next = new Set(done);
        if (isDone) next.add(stepId);
        else next.delete(stepId);
        write(JSON.stringify([...next]));
      },
      clear: () => write('[]'),
    };
  }, [stored, write]);
}
