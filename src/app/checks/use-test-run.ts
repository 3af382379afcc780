import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckResult, CheckRun } from '#contract/checks.ts';
import { noteEndOfSession } from '../api/session.ts';

export type TestRun =
  | { readonly state: 'idle' }
  | { readonly state: 'running' | 'cancelled'; readonly results: readonly CheckResult[] }
  | { readonly state: 'ended'; readonly results: readonly CheckResult[]; readonly run: CheckRun }
  | { readonly state: 'broken'; readonly results: readonly CheckResult[]; readonly error: Error };

type Execute = (call: {
  signal: AbortSignal;
  onResult: (result: CheckResult) => void;
}) => Promise<CheckRun>;

type TestRunner = {
  readonly test: TestRun;
  /**
   * Starts a test, and resolves when it has ended. A second start while one runs does nothing. `over`:
   * the results of the one before stay until their successors come.
   */
  start(execute: Execute, options?: { over?: boolean }): Promise<CheckRun | undefined>;
  cancel(): void;
  /** Takes the result away. */
  forget(): void;
  /** Shows a run that came about in another way, unless one is under way. */
  adopt(run: CheckRun): void;
};

/** One test at a time, with its results as they come. Leaving the page gives it up. */
export function useTestRun(): TestRunner {
  const [test, setTest] = useState<TestRun>({ state: 'idle' });
  const running = useRef<AbortController>(undefined);
  const queryClient = useQueryClient();

  useEffect(() => () => running.current?.abort(), []);

  const start: TestRunner['start'] = async (execute, { over = false } = {}) => {
    if (running.current !== undefined) return undefined;
    const controller = new AbortController();
    running.current = controller;
    let results: readonly CheckResult[] = over && 'results' in test ? test.results : [];
    const onResult = (result: CheckResult) => {
      results = [...results.filter(({ id }) => id !== result.id), result];
      setTest({ state: 'running', results });
    };
    setTest({ state: 'running', results });
    try {
      const run = await execute({ signal: controller.signal, onResult });
      setTest({ state: 'ended', results: run.results, run });
      return run;
    } catch (error) {
      setTest(ending(error, { results, cancelled: controller.signal.aborted }));
      noteEndOfSession(queryClient, error);
      return undefined;
    } finally {
      running.current = undefined;
    }
  };

  const cancel = useCallback(() => running.current?.abort(), []);
  const forget = useCallback(() => setTest({ state: 'idle' }), []);
  const adopt = useCallback((run: CheckRun) => {
    if (running.current === undefined) setTest({ state: 'ended', results: run.results, run });
  }, []);
  return { test, start, cancel, adopt, forget };
}

type Situation = { readonly results: readonly CheckResult[]; readonly cancelled: boolean };

function ending(error: unknown, { results, cancelled }: Situation): TestRun {
  if (cancelled) return { state: 'cancelled', results };
  const cause = error instanceof Error ? error : new Error(String(error));
  return { state: 'broken', results, error: cause };
}
