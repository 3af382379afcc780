import { queryOptions } from '@tanstack/react-query';
import { GuideAnswer } from '#contract/guides.ts';
import { readAnswer, request } from './http.ts';

/** A guide. It changes only when the server starts anew. */
export const guideQuery = (platform: string, connector: string) =>
  queryOptions({
    queryKey: ['guide', platform, connector],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const path = `guides/${encodeURIComponent(platform)}/${encodeURIComponent(connector)}`;
      return (await readAnswer(await request(path, { signal }), GuideAnswer)).guide;
    },
  });
