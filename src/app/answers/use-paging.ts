import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { listMessages } from '../messages/profile-list.ts';
import { useAnnounce } from '../ui/announcer.tsx';

export type Paging = {
  readonly hasMore: boolean;
  /** All pages of several are here. */
  readonly paged: boolean;
  readonly fetchingMore: boolean;
  /** The error came of asking for more. */
  readonly moreFailed: boolean;
  more(): void;
  /** Asks again for what did not come. */
  retry(): void;
};

/** The pages of a list, one below the other. `countOf`: how many things stand on one. */
export function usePaging<Page>(
  list: UseInfiniteQueryResult<InfiniteData<Page>>,
  countOf: (page: Page) => number,
): Paging {
  const announce = useAnnounce();
  const { data, hasNextPage, fetchNextPage } = list;
  const pageCount = data?.pages.length ?? 0;
  const more = async () => {
    const { data: all } = await fetchNextPage();
    const counts = all?.pages.map(countOf) ?? [];
    if (counts.length <= pageCount) return;
    const total = counts.reduce((sum, each) => sum + each, 0);
    announce(listMessages.moreShown(counts.at(-1) ?? 0, total));
  };
  return {
    hasMore: data !== undefined && hasNextPage,
    paged: pageCount > 1 && !hasNextPage,
    fetchingMore: list.isFetchingNextPage,
    moreFailed: list.isFetchNextPageError,
    more: () => void more(),
    retry: () => void (list.isFetchNextPageError ? more() : list.refetch()),
  };
}

/** Says how many there are, in words, once what was asked for has changed and been answered. */
export function useCountAnnounced(asked: string, words: string | undefined): void {
  const announce = useAnnounce();
  const said = useRef(asked);
  useEffect(() => {
    if (words === undefined || said.current === asked) return;
    said.current = asked;
    announce(words);
  }, [asked, words, announce]);
}
