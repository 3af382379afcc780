import type { RefObject } from 'react';
import type { SessionList } from '#contract/session.ts';
import { sessionMessages as words } from '../messages/sessions.ts';
import { SessionRow } from './session-row.tsx';

type SessionTableProps = {
  sessions: SessionList['sessions'];
  /** There are those of others among them. */
  named: boolean;
  heir: RefObject<HTMLElement | null>;
};

/** One row a session; on a narrow screen each row is a block of its own. */
export function SessionTable({ sessions, named, heir }: SessionTableProps) {
  const columns = [
    words.browser,
    ...(named ? [words.who] : []),
    words.address,
    words.begun,
    words.lastSeen,
    words.ends,
  ];
  return (
    <div className="rounded-md border border-line">
      <table className="w-full text-left text-sm max-sm:block">
        <thead className="max-sm:sr-only">
          <tr className="bg-raised">
            {columns.map((title) => (
              <th key={title} scope="col" className="px-3 py-1.5 font-medium text-muted">
                {title}
              </th>
            ))}
            <th scope="col" className="px-3 py-1.5">
              <span className="sr-only">{words.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} named={named} heir={heir} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
