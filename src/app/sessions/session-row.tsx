import { useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import type { SessionList } from '#contract/session.ts';
import { ConfirmedAct } from '../answers/confirmed-act.tsx';
import { allSessionsKey, endSession } from '../api/sessions.ts';
import { browserName } from '../messages/browser-name.ts';
import { dateTime } from '../messages/dates.ts';
import { roleMessages } from '../messages/roles.ts';
import { sessionMessages as words } from '../messages/sessions.ts';
import { Cell, DataRow, NameCell } from '../ui/data-table.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { Icon } from '../ui/icon.tsx';

type SessionRowProps = {
  session: SessionList['sessions'][number];
  /** Whose it is, where there are those of others. */
  named: boolean;
  /** Who gets the focus when the row goes away with it. */
  heir: RefObject<HTMLElement | null>;
};

/** One session: where it is, since when, and its end. */
export function SessionRow({ session, named, heir }: SessionRowProps) {
  const { id, operator, isPresent, address, userAgent } = session;
  const queryClient = useQueryClient();
  const browser = browserName(userAgent);
  const begun = dateTime(session.createdAt);
  return (
    <DataRow>
      <NameCell>
        <span title={userAgent}>{browser}</span>
        {isPresent && (
          <span className="flex items-center gap-1 text-sm font-normal text-muted">
            <Icon name="check" className="text-ok" />
            {words.present}
          </span>
        )}
      </NameCell>
      {named && (
        <Cell className="[overflow-wrap:anywhere]">
          {operator.name}
          <span className="text-muted max-lg:ml-2 lg:block">
            {roleMessages[operator.role].name}
          </span>
        </Cell>
      )}
      <Cell title={words.address}>
        {address === '' ? (
          <span className="text-muted">{words.unknownAddress}</span>
        ) : (
          <span className="font-mono text-xs leading-5 [overflow-wrap:anywhere]">{address}</span>
        )}
      </Cell>
      <Cell title={words.begun}>{begun}</Cell>
      <Cell title={words.lastSeen}>{dateTime(session.lastSeenAt)}</Cell>
      <Cell title={words.ends}>{dateTime(session.expiresAt)}</Cell>
      <Cell className="md:text-right max-md:empty:hidden">
        {!isPresent && (
          <HandOnFocus to={heir}>
            <ConfirmedAct
              name={words.endNamed(browser, begun)}
              words={words.ending(browser, operator.name)}
              act={() => endSession(id)}
              onSettled={() => queryClient.invalidateQueries({ queryKey: allSessionsKey })}
            />
          </HandOnFocus>
        )}
      </Cell>
    </DataRow>
  );
}
