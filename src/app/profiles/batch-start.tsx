import { isNarrowed } from '../api/list-query.ts';
import { batchMessages } from '../messages/check-batches.ts';
import { listMessages } from '../messages/profile-list.ts';
import { Button } from '../ui/button.tsx';
import type { BatchControl } from './use-batch.ts';
import { useListQuery } from './use-list-query.ts';

type BatchStartProps = {
  /** Ids of those that are shown and ticked. */
  picked: readonly string[];
  /** Whether those that match are shown: nothing is tested unseen. */
  ready: boolean;
  batch: BatchControl;
};

/** Tests those that are ticked; while nothing is, all that match. */
export function BatchStart({ picked, ready, batch }: BatchStartProps) {
  const { query } = useListQuery();
  const { sort: _, ...matching } = query;
  const busy = !ready || batch.running || batch.starting;
  const all = isNarrowed(query) ? batchMessages.testMatching : batchMessages.testAll;
  return (
    <Button
      small
      aria-disabled={busy}
      onClick={() => {
        if (!busy) batch.start(picked.length === 0 ? { matching } : { profileIds: picked });
      }}
    >
      {picked.length === 0 ? all : listMessages.testChosen(picked.length)}
    </Button>
  );
}
