import { infiniteQueryOptions } from '@tanstack/react-query';
import { AuditEventList } from '#contract/audit-events.ts';
import { type AuditFilter, auditSearch } from './audit-filter.ts';
import { readAnswer, request } from './http.ts';

/** The audit log as far as a filter asks for it, the latest first, page by page. */
export const auditEventsQuery = (filter: AuditFilter) => {
  const search = auditSearch(filter);
  return infiniteQueryOptions({
    queryKey: ['audit-events', String(search)],
    staleTime: 0,
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => {
      const asked = new URLSearchParams(search);
      if (pageParam !== '') asked.set('after', pageParam);
      return readAnswer(await request(`audit-events?${asked}`, { signal }), AuditEventList);
    },
    getNextPageParam: (page: AuditEventList) => page.next,
  });
};

/** In what the log can be taken along. */
export const auditFormats = ['csv', 'jsonl'] as const;

export type AuditFormat = (typeof auditFormats)[number];

const mediaTypes = { csv: 'text/csv', jsonl: 'application/jsonl' } as const;

/** All that a filter asks for, as a file. */
export async function exportAuditEvents(filter: AuditFilter, format: AuditFormat): Promise<Blob> {
  const headers = { accept: mediaTypes[format] };
  const answer = await request(`audit-events?${auditSearch(filter)}`, { headers });
  return answer.blob();
}
