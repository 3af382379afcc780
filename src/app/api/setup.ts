import { queryOptions, skipToken } from '@tanstack/react-query';
import { Setup, type SetupDraft } from '#contract/setup-links.ts';
import { isSetupOver, readAnswer, request } from './http.ts';
import { polled } from './polled.ts';

/** How often a page asks whether its link is still open, in milliseconds. */
const patience = 60_000;

/** What is known of setups. */
export const setupsKey = ['setup'] as const;

/** The setup that the page’s link is for; null once that link is over. */
export const setupQuery = (id: string) =>
  queryOptions<Setup | null>({
    queryKey: [...setupsKey, id],
    refetchInterval: ({ state }) => state.data !== null && patience,
    queryFn: async (context) => {
      try {
        return await readAnswer(await request('setup', polled(context)), Setup);
      } catch (error) {
        if (isSetupOver(error)) return null;
        throw error;
      }
    },
  });

/** Keeps what was entered so far for another machine. */
export async function keepSetupDraft(body: SetupDraft): Promise<void> {
  await request('setup/draft', { method: 'PUT', body });
}

/** What stands in the form of the page’s setup, but for the secret: the form tells it as it changes. */
export const setupFormQuery = queryOptions<Pick<SetupDraft, 'name' | 'clientId' | 'tenant'>>({
  queryKey: ['setup-form'],
  queryFn: skipToken,
});
