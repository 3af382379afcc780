import { auditMessages } from '../messages/audit.ts';
import { AuditRow } from './audit-row.tsx';
import type { ShownEvents } from './use-audit-events.ts';

/** With their widths, in a table that is wide enough to be one. */
const columns = [
  { title: auditMessages.when, width: 'w-28 lg:w-44' },
  { title: auditMessages.who, width: 'w-[18%] lg:w-[22%]' },
  { title: auditMessages.what, width: '' },
  { title: auditMessages.outcome, width: 'w-26' },
  { title: auditMessages.where, width: 'w-30 lg:w-38' },
];

/** One row an event; on a narrow screen each row is a block of its own. */
export function AuditTable({ shown }: { shown: ShownEvents }) {
  return (
    <table className="w-full text-left text-sm max-md:block md:table-fixed">
      <thead className="max-md:sr-only">
        <tr className="border-t border-line bg-raised">
          {columns.map(({ title, width }) => (
            <th key={title} scope="col" className={`${width} px-3 py-1.5 font-medium text-muted`}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {shown.events.map((event) => (
          <AuditRow key={event.id} event={event} profiles={shown.profiles} />
        ))}
      </tbody>
    </table>
  );
}
