import type { RefObject } from 'react';
import type { ApiKey } from '#contract/api-keys.ts';
import { apiKeyMessages } from '../messages/api-keys.ts';
import { dateTime, mediumDate } from '../messages/dates.ts';
import { timeLeft } from '../messages/days.ts';
import { Cell, DataRow, NameCell } from '../ui/data-table.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { RevokeKey } from './revoke-key.tsx';

type KeyRowProps = { apiKey: ApiKey; now: number; heir: RefObject<HTMLElement | null> };

/** One key, without itself. One that is over stays on the list, to be told from a leaked one. */
export function KeyRow({ apiKey, now, heir }: KeyRowProps) {
  const { name, hint, scopes, createdBy, createdAt, lastUsedAt, revokedAt, expiresAt } = apiKey;
  const isOver = expiresAt !== null && expiresAt <= now;
  const isUsable = revokedAt === null && !isOver;
  const { columns } = apiKeyMessages;
  return (
    <DataRow>
      <NameCell>
        <span className={isUsable ? '' : 'text-muted line-through'}>{name}</span>
        <code className="block font-mono text-xs font-normal text-muted">{hint}…</code>
      </NameCell>
      <Cell>
        <ul className="font-mono text-xs leading-5 max-lg:flex max-lg:flex-wrap max-lg:gap-x-3">
          {scopes.map((scope) => (
            <li key={scope}>{scope}</li>
          ))}
        </ul>
      </Cell>
      <Cell title={columns.made}>
        {mediumDate(createdAt)}
        <More>{apiKeyMessages.by(createdBy)}</More>
      </Cell>
      <Cell title={columns.used}>
        {lastUsedAt === null ? apiKeyMessages.neverUsed : dateTime(lastUsedAt)}
      </Cell>
      <Cell title={columns.end}>
        {endWords(apiKey, isOver)}
        {isUsable && expiresAt !== null && <More>{timeLeft(expiresAt, now)}</More>}
      </Cell>
      <Cell className="lg:text-right">
        {isUsable && (
          <HandOnFocus to={heir}>
            <RevokeKey apiKey={apiKey} />
          </HandOnFocus>
        )}
      </Cell>
    </DataRow>
  );
}

function endWords({ revokedAt, expiresAt }: ApiKey, isOver: boolean): string {
  if (revokedAt !== null) return apiKeyMessages.revokedAt(mediumDate(revokedAt));
  if (isOver) return apiKeyMessages.over;
  return expiresAt === null ? apiKeyMessages.noEnd : mediumDate(expiresAt);
}

function More({ children }: { children: string }) {
  return (
    <span className="text-muted [overflow-wrap:anywhere] max-lg:ml-2 lg:block">{children}</span>
  );
}
