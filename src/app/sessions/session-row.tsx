import type { ReactNode, RefObject } from 'react';
import type { SessionList } from '#contract/session.ts';
import { endSession } from '../api/sessions.ts';
import { browserName } from '../messages/browser-name.ts';
import { dateTime } from '../messages/dates.ts';
import { roleMessages } from '../messages/roles.ts';
import { sessionMessages as words } from '../messages/sessions.ts';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { Icon } from '../ui/icon.tsx';
import { EndButton } from './end-button.tsx';

type SessionRowProps = {
  session: SessionList['sessions'][number];
  /** Whose it is, where there are those of others. */
  named: boolean;
  /** Who gets the focus when the row goes away with it. */
  heir: RefObject<HTMLElement | null>;
};

const cell = 'px-3 py-2 align-top max-sm:block max-sm:py-0.5';

/** One session: where it is, since when, and its end. */
export function SessionRow({ session, named, heir }: SessionRowProps) {
  const { id, operator, isPresent, address, userAgent } = session;
  const browser = browserName(userAgent);
  const begun = dateTime(session.createdAt);
  return (
    <tr className="border-t border-line max-sm:block max-sm:py-2">
      <th scope="row" className={`${cell} text-left font-semibold [overflow-wrap:anywhere]`}>
        <span title={userAgent}>{browser}</span>
        {isPresent && (
          <span className="flex items-center gap-1 text-sm font-normal text-muted">
            <Icon name="check" className="text-ok" />
            {words.present}
          </span>
        )}
      </th>
      {named && (
        <td className={`${cell} [overflow-wrap:anywhere]`}>
          {operator.name}
          <span className="text-muted max-sm:ml-2 sm:block">
            {roleMessages[operator.role].name}
          </span>
        </td>
      )}
      <Told name={words.address}>
        <span className="font-mono text-xs leading-5 [overflow-wrap:anywhere] sm:inline-block sm:min-w-[15ch]">
          {address === '' ? words.unknownAddress : address}
        </span>
      </Told>
      <Told name={words.begun}>{begun}</Told>
      <Told name={words.lastSeen}>{dateTime(session.lastSeenAt)}</Told>
      <Told name={words.ends}>{dateTime(session.expiresAt)}</Told>
      <td className={`${cell} max-sm:pt-1.5`}>
        {!isPresent && (
          <div className="flex sm:justify-end">
            <HandOnFocus to={heir}>
              <EndButton
                act={() => endSession(id)}
                words={{
                  open: words.end,
                  name: words.endNamed(browser, begun),
                  title: words.endTitle(browser),
                  text: words.endText(operator.name),
                  confirm: words.endConfirm,
                  done: words.ended,
                }}
              />
            </HandOnFocus>
          </div>
        )}
      </td>
    </tr>
  );
}

/** A cell that says what it holds where there are no columns. */
function Told({ name, children }: { name: string; children: ReactNode }) {
  return (
    <td className={cell}>
      <span className="mr-2 text-muted sm:hidden">{name}</span>
      {children}
    </td>
  );
}
