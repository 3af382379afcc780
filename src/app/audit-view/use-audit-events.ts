import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditEvent, AuditEventList } from '#contract/audit-events.ts';
import { type Paging, useCountAnnounced, usePaging } from '../answers/use-paging.ts';
import { auditEventsQuery } from '../api/audit-events.ts';
import { type AuditFilter, writeAuditFilter } from '../api/audit-filter.ts';
import { auditMessages } from '../messages/audit.ts';

export type ShownEvents = {
  readonly events: readonly AuditEvent[];
  /** Of the profiles that are still there, the present names by ID. */
  readonly profiles: ReadonlyMap<string, string>;
  /** What was asked then. */
  readonly filter: AuditFilter;
};

export type AuditEvents = Paging & {
  /** The last that came, be it of the filter before: absent only until the first has come. */
  readonly shown: ShownEvents | undefined;
  /** Whether what is shown is what was asked for. */
  readonly current: boolean;
  readonly error: Error | null;
};

/** The events that a filter finds. What was shown stays until the next has come, or does not. */
export function useAuditEvents(filter: AuditFilter): AuditEvents {
  const list = useInfiniteQuery(auditEventsQuery(filter));
  const paging = usePaging(list, ({ events }) => events.length);
  const { data } = list;
  const [kept, setKept] = useState<{ data: typeof data; shown: ShownEvents }>();
  if (data !== undefined && data !== kept?.data) {
    setKept({ data, shown: { ...joined(data.pages), filter } });
  }
  useCountAnnounced(writeAuditFilter(filter), data && countWords(data.pages, paging.hasMore));
  return {
    shown: kept?.shown,
    current: data !== undefined,
    error: list.error,
    ...paging,
  };
}

function countWords(pages: readonly AuditEventList[], more: boolean): string {
  const count = joined(pages).events.length;
  return count === 0 ? auditMessages.noMatch : auditMessages.shown(count, more);
}

function joined(pages: readonly AuditEventList[]) {
  return {
    events: pages.flatMap(({ events }) => events),
    profiles: new Map(pages.flatMap(({ profiles }) => profiles.map(({ id, name }) => [id, name]))),
  };
}
