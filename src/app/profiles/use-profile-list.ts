import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProfileSummary } from '#contract/profiles.ts';
import { type Paging, useCountAnnounced, usePaging } from '../answers/use-paging.ts';
import { type ListQuery, writeListQuery } from '../api/list-query.ts';
import { profileListQuery } from '../api/profiles.ts';
import { listMessages } from '../messages/profile-list.ts';

/** While tests run in the background, how often each page of the list is asked for, in milliseconds. */
const patience = 5_000;

export type Shown = {
  readonly profiles: readonly ProfileSummary[];
  /** When they were told, in milliseconds since the epoch. */
  readonly at: number;
  /** What was asked then. */
  readonly query: ListQuery;
};

export type ProfileList = Paging & {
  /** The last that came, be it of the query before: absent only until the first has come. */
  readonly shown: Shown | undefined;
  /** Whether what is shown is what was asked for. */
  readonly current: boolean;
  readonly error: Error | null;
};

/** The profiles that a query finds. What was shown stays until the next has come, or does not. */
export function useProfileList(query: ListQuery, changing: boolean): ProfileList {
  const list = useInfiniteQuery({
    ...profileListQuery(query),
    refetchInterval: ({ state }) =>
      changing && patience * Math.max(1, state.data?.pages.length ?? 1),
  });
  const paging = usePaging(list, ({ profiles }) => profiles.length);
  const { data, dataUpdatedAt } = list;
  const [kept, setKept] = useState<{ data: typeof data; shown: Shown }>();
  if (data !== undefined && data !== kept?.data) {
    const profiles = data.pages.flatMap((page) => page.profiles);
    setKept({ data, shown: { profiles, at: dataUpdatedAt, query } });
  }
  const count = data?.pages.reduce((sum, page) => sum + page.profiles.length, 0);
  useCountAnnounced(writeListQuery(query), countWords(count, paging.hasMore));
  return {
    shown: kept?.shown,
    current: data !== undefined,
    error: list.error,
    ...paging,
  };
}

function countWords(count: number | undefined, more: boolean): string | undefined {
  if (count === undefined) return undefined;
  return count === 0 ? listMessages.noMatch : listMessages.shown(count, more);
}
