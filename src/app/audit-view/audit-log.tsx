import { useRef } from 'react';
import { ListFailure } from '../answers/list-failure.tsx';
import { Loading } from '../answers/loading.tsx';
import { ShowMore } from '../answers/show-more.tsx';
import { writeAuditFilter } from '../api/audit-filter.ts';
import { auditMessages } from '../messages/audit.ts';
import { frameMessages } from '../messages/frame.ts';
import { EmptyBox } from '../ui/empty-box.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { type AuditEvents, useAuditEvents } from './use-audit-events.ts';
import { useAuditFilter } from './use-audit-filter.ts';

/** The events that the address asks for, with what narrows them and takes them along. */
export function AuditLog() {
  const { filter, change } = useAuditFilter();
  const list = useAuditEvents(filter);
  const region = useRef<HTMLElement>(null);
  const { shown, error, current } = list;
  return (
    <>
      <AuditFilters filter={filter} change={change} shown={shown} />
      <section
        ref={region}
        tabIndex={-1}
        aria-label={auditMessages.title}
        aria-busy={!current}
        className="space-y-4"
      >
        {error !== null && (
          <ListFailure word={failureWord(list)} error={error} onRetry={list.retry} heir={region} />
        )}
        {shown === undefined && error === null && <Loading />}
        {shown?.events.length === 0 && <Nothing narrowed={writeAuditFilter(shown.filter) !== ''} />}
        {shown !== undefined && shown.events.length > 0 && (
          <AuditTable
            shown={shown}
            bar={
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-t-md bg-raised px-3 py-1.5">
                <p className="text-sm text-muted">{counted(list)}</p>
                <ExportButtons filter={filter} />
              </div>
            }
          />
        )}
        <ShowMore paging={list} count={shown?.events.length ?? 0} />
      </section>
    </>
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  return narrowed ? (
    <EmptyBox title={auditMessages.noMatch} text={auditMessages.noMatchText} />
  ) : (
    <EmptyBox title={auditMessages.empty} text={auditMessages.emptyText} />
  );
}

function counted({ shown, current, hasMore, error }: AuditEvents): string {
  if (current) return auditMessages.shown(shown?.events.length ?? 0, hasMore);
  return error === null ? frameMessages.loading : '';
}

function failureWord({ shown, moreFailed }: AuditEvents): string {
  if (shown === undefined) return auditMessages.notCome;
  return moreFailed ? auditMessages.moreFailedWord : auditMessages.keptWord;
}
