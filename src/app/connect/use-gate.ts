import { type RefObject, useEffect, useRef } from 'react';
import { endsSession } from '../api/session.ts';
import type { TestRun } from '../checks/use-test-run.ts';

type Attempts = { signedIn: boolean; test: TestRun; savingError: Error | null };

type Gate = {
  /** Where the way to a session stands. */
  readonly gate: RefObject<HTMLDivElement | null>;
  /** The test and the refusal to show: without those that a new session has made pointless. */
  readonly test: TestRun;
  readonly savingError: Error | null;
};

/** The way to a session takes the focus when an attempt shows that there is none any more. */
export function useGate({ signedIn, test, savingError }: Attempts): Gate {
  const gate = useRef<HTMLDivElement>(null);
  const testRefused = test.state === 'broken' && endsSession(test.error);
  const savingRefused = endsSession(savingError);
  const needed = !signedIn && (testRefused || savingRefused);
  useEffect(() => {
    if (needed) gate.current?.focus();
  }, [needed]);
  return {
    gate,
    test: signedIn && testRefused ? { state: 'idle' } : test,
    savingError: signedIn && savingRefused ? null : savingError,
  };
}
