import type { RefObject } from 'react';
import type { Profile } from '#contract/profiles.ts';
import { deletedMessages } from '../messages/deleted-profiles.ts';
import { profileMessages } from '../messages/profiles.ts';
import { DataTable } from '../ui/data-table.tsx';
import type { DeletedProfile } from './deleted-profile.ts';
import { DeletedRow } from './deleted-row.tsx';

type DeletedTableProps = {
  profiles: readonly DeletedProfile[];
  /** When they were told, in milliseconds since the epoch. */
  now: number;
  onRestored: (profile: Profile) => void;
  /** Who gets the focus when a row goes away with it. */
  heir: RefObject<HTMLElement | null>;
};

const columns = [
  { title: profileMessages.name },
  { title: profileMessages.guide, width: 'w-[16%]' },
  { title: profileMessages.tenant, width: 'w-[18%]' },
  { title: deletedMessages.deletedAt, width: 'w-[13%]' },
  { title: deletedMessages.until, width: 'w-[15%]' },
  { title: deletedMessages.actions, width: 'w-32 xl:w-56', untitled: true },
];

/** Deleted profiles, each for as long as it can be brought back. */
export function DeletedTable({ profiles, now, onRestored, heir }: DeletedTableProps) {
  return (
    <DataTable columns={columns}>
      {profiles.map((profile) => (
        <DeletedRow
          key={profile.id}
          profile={profile}
          now={now}
          onRestored={onRestored}
          heir={heir}
        />
      ))}
    </DataTable>
  );
}
