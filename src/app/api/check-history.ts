import { infiniteQueryOptions } from '@tanstack/react-query';
import { CheckHistory } from '#contract/check-history.ts';
import { readAnswer, request } from './http.ts';
import { profilePath } from './profile-path.ts';

/** The tests of a profile, latest first, page by page. */
export const checkHistoryQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['check-history', id],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => {
      const query = pageParam === '' ? '' : `?after=${encodeURIComponent(pageParam)}`;
      const answer = await request(`${profilePath(id)}/checks${query}`, { signal });
      return readAnswer(answer, CheckHistory);
    },
    getNextPageParam: (page: CheckHistory) => page.next,
  });
