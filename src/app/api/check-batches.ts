import { queryOptions } from '@tanstack/react-query';
import { CheckBatch, LatestCheckBatch, type NewCheckBatch } from '#contract/check-batches.ts';
import { readAnswer, request } from './http.ts';
import { polled } from './polled.ts';

/** How often a page asks how far it is, in milliseconds. */
const patience = 1_000;

/** The last batch of this session, asked again as long as it runs. Null when there was none. */
export const latestBatchQuery = queryOptions({
  queryKey: ['check-batch', 'latest'],
  queryFn: async (context) => {
    const answer = await request('check-batches/latest', polled(context));
    return (await readAnswer(answer, LatestCheckBatch)).latest;
  },
  refetchInterval: ({ state }) => (state.data?.finished === false ? patience : false),
});

/** Begins to test many profiles in the background. */
export async function startBatch(body: NewCheckBatch): Promise<CheckBatch> {
  return readAnswer(await request('check-batches', { method: 'POST', body }), CheckBatch);
}

/** Gives up what has not begun. */
export async function cancelBatch({ id }: Pick<CheckBatch, 'id'>): Promise<void> {
  await request(`check-batches/${encodeURIComponent(id)}`, { method: 'DELETE' });
}
