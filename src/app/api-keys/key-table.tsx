import type { RefObject } from 'react';
import type { ApiKey } from '#contract/api-keys.ts';
import { apiKeyMessages } from '../messages/api-keys.ts';
import { KeyRow } from './key-row.tsx';

type KeyTableProps = {
  apiKeys: readonly ApiKey[];
  /** When they were told, in milliseconds since the epoch. */
  now: number;
  /** Who gets the focus when a button goes away with it. */
  heir: RefObject<HTMLElement | null>;
};

const { name, scopes, made, used, end } = apiKeyMessages.columns;

/** With their widths, in a table that is wide enough to be one. */
const columns = [
  { title: name, width: '' },
  { title: scopes, width: 'w-[20%]' },
  { title: made, width: 'w-[17%]' },
  { title: used, width: 'w-[14%]' },
  { title: end, width: 'w-[14%]' },
];

/** One row a key; on a narrow screen each row is a block of its own. */
export function KeyTable({ apiKeys, now, heir }: KeyTableProps) {
  return (
    <div className="rounded-md border border-line">
      <table className="w-full text-left text-sm max-md:block md:table-fixed">
        <thead className="max-md:sr-only">
          <tr className="bg-raised">
            {columns.map(({ title, width }) => (
              <th key={title} scope="col" className={`${width} px-3 py-1.5 font-medium text-muted`}>
                {title}
              </th>
            ))}
            <th scope="col" className="w-28 px-3 py-1.5">
              <span className="sr-only">{apiKeyMessages.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody className="max-md:block">
          {apiKeys.map((apiKey) => (
            <KeyRow key={apiKey.id} apiKey={apiKey} now={now} heir={heir} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
