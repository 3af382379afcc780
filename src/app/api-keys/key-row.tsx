import type { ReactNode, RefObject } from 'react';
import type { ApiKey } from '#contract/api-keys.ts';
import { apiKeyMessages } from '../messages/api-keys.ts';
import { dateTime, mediumDate } from '../messages/dates.ts';
import { timeLeft } from '../messages/days.ts';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { RevokeKey } from './revoke-key.tsx';

type KeyRowProps = { apiKey: ApiKey; now: number; heir: RefObject<HTMLElement | null> };

const cell = 'px-3 py-2 align-top max-md:block max-md:py-0.5';

/** One key, without itself. One that is over stays on the list, to be told from a leaked one. */
export function KeyRow({ apiKey, now, heir }: KeyRowProps) {
  const { name, hint, scopes, createdBy, createdAt, lastUsedAt, revokedAt, expiresAt } = apiKey;
  const isOver = expiresAt !== null && expiresAt <= now;
  const isUsable = revokedAt === null && !isOver;
  const { columns } = apiKeyMessages;
  return (
    <tr className="border-t border-line max-md:block max-md:py-2">
      <th scope="row" className={`${cell} text-left font-semibold [overflow-wrap:anywhere]`}>
        <span className={isUsable ? '' : 'text-muted line-through'}>{name}</span>
        <code className="block font-mono text-xs font-normal text-muted">{hint}…</code>
      </th>
      <td className={cell}>
        <ul className="font-mono text-xs leading-5 max-md:flex max-md:flex-wrap max-md:gap-x-3">
          {scopes.map((scope) => (
            <li key={scope}>{scope}</li>
          ))}
        </ul>
      </td>
      <Told title={columns.made} more={apiKeyMessages.by(createdBy)}>
        {mediumDate(createdAt)}
      </Told>
      <Told title={columns.used}>
        {lastUsedAt === null ? apiKeyMessages.neverUsed : dateTime(lastUsedAt)}
      </Told>
      <Told title={columns.end} more={isUsable && expiresAt ? timeLeft(expiresAt, now) : ''}>
        {endWords(apiKey, isOver)}
      </Told>
      <td className={`${cell} md:text-right`}>
        {isUsable && (
          <HandOnFocus to={heir}>
            <RevokeKey apiKey={apiKey} />
          </HandOnFocus>
        )}
      </td>
    </tr>
  );
}

function endWords({ revokedAt, expiresAt }: ApiKey, isOver: boolean): string {
  if (revokedAt !== null) return apiKeyMessages.revokedAt(mediumDate(revokedAt));
  if (isOver) return apiKeyMessages.over;
  return expiresAt === null ? apiKeyMessages.noEnd : mediumDate(expiresAt);
}

/** On a narrow screen, with its title. */
function Told({ title, more, children }: { title: string; more?: string; children: ReactNode }) {
  return (
    <td className={cell}>
      <span className="mr-2 text-muted md:hidden">{title}</span>
      {children}
      {more && (
        <span className="text-muted [overflow-wrap:anywhere] max-md:ml-2 md:block">{more}</span>
      )}
    </td>
  );
}
