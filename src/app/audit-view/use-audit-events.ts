import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { AuditEvent, AuditEventList } from '#contract/audit-events.ts';
import { auditEventsQuery } from '../api/audit-events.ts';
import { type AuditFilter, writeAuditFilter } from '../api/audit-filter.ts';
import { auditMessages } from '../messages/audit.ts';
import { useAnnounce } from '../ui/announcer.tsx';

export type ShownEvents = {
  readonly events: readonly AuditEvent[];
  /** Of the profiles that are still there, the present names by ID. */
  readonly profiles: ReadonlyMap<string, string>;
  /** What was asked then. */
  readonly filter: AuditFilter;
};

export type AuditEvents = {
  /** The last that came, be it of the filter before: absent only until the first has come. */
  readonly shown: ShownEvents | undefined;
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

/** The events that a filter finds. What was shown stays until the next has come, or does not. */
export function useAuditEvents(filter: AuditFilter): AuditEvents {
  const list = useInfiniteQuery(auditEventsQuery(filter));
  const announce = useAnnounce();
  const { data, hasNextPage, fetchNextPage } = list;
  const [kept, setKept] = useState<{ data: typeof data; shown: ShownEvents }>();
  if (data !== undefined && data !== kept?.data) {
    setKept({ data, shown: { ...joined(data.pages), filter } });
  }
  const count = data === undefined ? undefined : countOf(data.pages);
  useCountAnnounced(writeAuditFilter(filter), count, hasNextPage);

  const more = async () => {
    const { data: all } = await fetchNextPage();
    const pages = all?.pages ?? [];
    if (pages.length > (data?.pages.length ?? 0)) {
      announce(auditMessages.moreShown(pages.at(-1)?.events.length ?? 0, countOf(pages)));
    }
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

function countOf(pages: readonly AuditEventList[]): number {
  return pages.reduce((sum, { events }) => sum + events.length, 0);
}

function joined(pages: readonly AuditEventList[]) {
  return {
    events: pages.flatMap(({ events }) => events),
    profiles: new Map(pages.flatMap(({ profiles }) => profiles.map(({ id, name }) => [id, name]))),
  };
}

/** Says how many there are once another filter has been answered. */
function useCountAnnounced(search: string, count: number | undefined, more: boolean): void {
  const announce = useAnnounce();
  const said = useRef(search);
  useEffect(() => {
    if (count === undefined || said.current === search) return;
    said.current = search;
    announce(count === 0 ? auditMessages.noMatch : auditMessages.shown(count, more));
  }, [search, count, more, announce]);
}
