import type { RefObject } from 'react';
import type { SessionList } from '#contract/session.ts';
import { sessionMessages as words } from '../messages/sessions.ts';
import { DataRows, DataTable } from '../ui/data-table.tsx';
import { SessionRow } from './session-row.tsx';

type SessionTableProps = {
  sessions: SessionList['sessions'];
  /** There are those of others among them. */
  named: boolean;
  heir: RefObject<HTMLElement | null>;
};

const end = { title: words.actions, width: 'w-20', untitled: true };

const columns = [
  { title: words.browser },
  { title: words.address, width: 'w-[18%]' },
  { title: words.begun, width: 'w-[17%]' },
  { title: words.lastSeen, width: 'w-[17%]' },
  { title: words.ends, width: 'w-[17%]' },
  end,
];

const columnsOfAll = [
  { title: words.browser },
  { title: words.who, width: 'w-[18%]' },
  { title: words.address, width: 'w-[15%]' },
  { title: words.begun, width: 'w-[14%]' },
  { title: words.lastSeen, width: 'w-[14%]' },
  { title: words.ends, width: 'w-[14%]' },
  end,
];

/** Sessions, the present one among them. */
export function SessionTable({ sessions, named, heir }: SessionTableProps) {
  return (
    <DataTable columns={named ? columnsOfAll : columns} room={named ? 'lg' : 'md'}>
      <DataRows>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} named={named} heir={heir} />
        ))}
      </DataRows>
    </DataTable>
  );
}
