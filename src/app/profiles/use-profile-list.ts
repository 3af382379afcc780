import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ProfileSummary } from '#contract/profiles.ts';
import { type ListQuery, writeListQuery } from '../api/list-query.ts';
import { profileListQuery } from '../api/profiles.ts';
import { listMessages } from '../messages/profile-list.ts';
import { useAnnounce } from '../ui/announcer.tsx';

/** While tests run in the background, how often each page of the list is asked for, in milliseconds. */
const patience = 5_000;

export type Shown = {
  readonly profiles: readonly ProfileSummary[];
  /** When they were told, in milliseconds since the epoch. */
  readonly at: number;
  /** What was asked then. */
  readonly query: ListQuery;
};

export type ProfileList = {
  /** The last that came, be it of the query before: absent only until the first has come. */
  readonly shown: Shown | undefined;
  /** Whether what is shown is what was asked for. */
  readonly current: boolean;
  readonly error: Error | null;
  readonly hasMore: boolean;
  /** All pages of several are here. */
  readonly paged: boolean;
  readonly fetchingMore: boolean;
  /** The error came of asking for more. */
  readonly moreFailed: boolean;
  more(): void;
  retry(): void;
};

/** The profiles that a query finds. What was shown stays until the next has come, or does not. */
export function useProfileList(query: ListQuery, changing: boolean): ProfileList {
  const list = useInfiniteQuery({
    ...profileListQuery(query),
    refetchInterval: ({ state }) =>
      changing && patience * Math.max(1, state.data?.pages.length ?? 1),
  });
  const announce = useAnnounce();
  const { data, dataUpdatedAt, hasNextPage, fetchNextPage } = list;
  const [kept, setKept] = useState<{ data: typeof data; shown: Shown }>();
  if (data !== undefined && data !== kept?.data) {
    const profiles = data.pages.flatMap((page) => page.profiles);
    setKept({ data, shown: { profiles, at: dataUpdatedAt, query } });
  }
  const count = data?.pages.reduce((sum, page) => sum + page.profiles.length, 0);
  useCountAnnounced(writeListQuery(query), count, hasNextPage);

  const more = async () => {
    const { data: all } = await fetchNextPage();
    const counts = all?.pages.map((page) => page.profiles.length) ?? [];
    const total = counts.reduce((sum, each) => sum + each, 0);
    const last = counts.at(-1) ?? 0;
    if (counts.length > (data?.pages.length ?? 0)) announce(listMessages.moreShown(last, total));
  };
  return {
    shown: kept?.shown,
    current: data !== undefined,
    error: list.error,
    hasMore: data !== undefined && hasNextPage,
    paged: (data?.pages.length ?? 0) > 1 && !hasNextPage,
    fetchingMore: list.isFetchingNextPage,
    moreFailed: list.isFetchNextPageError,
    more: () => void more(),
    retry: () => void (list.isFetchNextPageError ? more() : list.refetch()),
  };
}

/** Says how many there are once another query has been answered. */
function useCountAnnounced(search: string, count: number | undefined, more: boolean): void {
  const announce = useAnnounce();
  const said = useRef(search);
  useEffect(() => {
    if (count === undefined || said.current === search) return;
    said.current = search;
    announce(count === 0 ? listMessages.noMatch : listMessages.shown(count, more));
  }, [search, count, more, announce]);
}
