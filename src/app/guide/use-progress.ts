import { useMemo, useState } from 'react';
import { parseWords, useStored } from '../browser/use-stored.ts';

export type Progress = {
  readonly done: ReadonlySet<string>;
  /** When a step was ticked off while this page was open, in milliseconds since the epoch. */
  readonly doneAt: ReadonlyMap<string, number>;
  setDone(stepId: string, done: boolean): void;
  clear(): void;
};

/** Where the ticks are kept of what is gone through: a guide, or the setup that it is followed for. */
export function progressKey(of: string): string {
  return `progress:${of}`;
}

/** Which steps are ticked off in this browser. Never in the URL: it is nobody else's. */
export function useProgress(of: string): Progress {
  const [stored, write] = useStored(progressKey(of));
  const [doneAt] = useState(() => new Map<string, number>());
  return useMemo(() => {
    const done = new Set(parseWords(stored));
    return {
      done,
      doneAt,
      setDone(stepId, isDone) {
        const next = new Set(done);
        if (isDone) next.add(stepId);
        else next.delete(stepId);
        doneAt.set(stepId, isDone ? Date.now() : 0);
        write(JSON.stringify([...next]));
      },
      clear: () => write('[]'),
    };
  }, [stored, write, doneAt]);
}
