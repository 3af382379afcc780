import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { CheckBatch, NewCheckBatch } from '#contract/check-batches.ts';
import { cancelBatch, latestBatchQuery, startBatch } from '../api/check-batches.ts';
import { profilesQuery } from '../api/profiles.ts';
import { batchMessages } from '../messages/check-batches.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { batchProgress } from './batch-progress.ts';

export type BatchControl = {
  /** The last of this session. */
  readonly batch: CheckBatch | undefined;
  /** Whether it goes on. */
  readonly running: boolean;
  /** How far it is was not to be learnt just now; it is asked again. */
  readonly stale: boolean;
  readonly starting: boolean;
  readonly startError: Error | null;
  readonly cancelError: Error | null;
  start(body: NewCheckBatch): void;
  cancel(): void;
};

/** Testing of many profiles in the background: it goes on without the page, and is found again. */
export function useBatch(): BatchControl {
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const { data, isError } = useQuery(latestBatchQuery);
  const batch = data ?? undefined;
  useCourse(batch);
  const { queryKey } = latestBatchQuery;
  const starting = useMutation({
    mutationFn: startBatch,
    onSuccess: async (started) => {
      // An answer to an earlier question must not take its place.
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, started);
      announce(batchMessages.started(started.total));
    },
    onError: () => queryClient.invalidateQueries({ queryKey }),
  });
  const cancelling = useMutation({
    mutationFn: cancelBatch,
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
  return {
    batch,
    running: batch?.finished === false,
    stale: batch?.finished === false && isError,
    starting: starting.isPending,
    startError: starting.error,
    cancelError: cancelling.error,
    start: (body) => {
      if (!starting.isPending) starting.mutate(body);
    },
    cancel: () => {
      if (batch !== undefined && !cancelling.isPending) cancelling.mutate(batch);
    },
  };
}

/** Says each quarter of the way and the end; then the lists are other ones. */
function useCourse(batch: CheckBatch | undefined): void {
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const seen = useRef<{ id: string; quarters: number; finished: boolean }>(undefined);
  useEffect(() => {
    if (batch === undefined) return;
    const { id, finished, total } = batch;
    const { done, quarters } = batchProgress(batch);
    const before = seen.current;
    seen.current = { id, quarters, finished };
    if (before?.id !== id) return;
    if (finished && !before.finished) {
      announce(batchMessages.ended(batch, done));
      void queryClient.invalidateQueries({ queryKey: profilesQuery.queryKey });
    } else if (!finished && quarters > before.quarters) {
      announce(batchMessages.soFar(done, total));
    }
  }, [batch, announce, queryClient]);
}
