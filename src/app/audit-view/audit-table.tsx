import type { ReactNode } from 'react';
import { auditMessages } from '../messages/audit.ts';
import { DataRows, DataTable } from '../ui/data-table.tsx';
import { AuditRow } from './audit-row.tsx';
import type { ShownEvents } from './use-audit-events.ts';

const columns = [
  { title: auditMessages.when, width: 'w-28 lg:w-44' },
  { title: auditMessages.who, width: 'w-[18%] lg:w-[22%]' },
  { title: auditMessages.what },
  { title: auditMessages.outcome, width: 'w-26' },
  { title: auditMessages.where, width: 'w-30 lg:w-38' },
];

/** One row an event, the latest first. */
export function AuditTable({ shown, bar }: { shown: ShownEvents; bar: ReactNode }) {
  return (
    <DataTable columns={columns} bar={bar}>
      <DataRows>
        {shown.events.map((event) => (
          <AuditRow key={event.id} event={event} profiles={shown.profiles} />
        ))}
      </DataRows>
    </DataTable>
  );
}
