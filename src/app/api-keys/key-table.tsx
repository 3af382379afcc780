import type { RefObject } from 'react';
import type { ApiKey } from '#contract/api-keys.ts';
import { apiKeyMessages } from '../messages/api-keys.ts';
import { DataRows, DataTable } from '../ui/data-table.tsx';
import { KeyRow } from './key-row.tsx';

type KeyTableProps = {
  apiKeys: readonly ApiKey[];
  /** When they were told, in milliseconds since the epoch. */
  now: number;
  /** Who gets the focus when a button goes away with it. */
  heir: RefObject<HTMLElement | null>;
};

const { name, scopes, made, used, end } = apiKeyMessages.columns;

const columns = [
  { title: name },
  { title: scopes, width: 'w-[20%]' },
  { title: made, width: 'w-[17%]' },
  { title: used, width: 'w-[14%]' },
  { title: end, width: 'w-[14%]' },
  { title: apiKeyMessages.actions, width: 'w-28', untitled: true },
];

/** All keys, also those that are over. */
export function KeyTable({ apiKeys, now, heir }: KeyTableProps) {
  return (
    <DataTable columns={columns} room="lg">
      <DataRows>
        {apiKeys.map((apiKey) => (
          <KeyRow key={apiKey.id} apiKey={apiKey} now={now} heir={heir} />
        ))}
      </DataRows>
    </DataTable>
  );
}
