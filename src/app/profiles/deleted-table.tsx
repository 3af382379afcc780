import type { RefObject } from 'react';
import type { Profile } from '#contract/profiles.ts';
import { deletedMessages } from '../messages/deleted-profiles.ts';
import { profileMessages } from '../messages/profiles.ts';
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

/** With their widths, in a table that is wide enough to be one. */
const columns = [
  { title: profileMessages.name, width: '' },
  { title: profileMessages.guide, width: 'w-[16%]' },
  { title: profileMessages.tenant, width: 'w-[18%]' },
  { title: deletedMessages.deletedAt, width: 'w-[13%]' },
  { title: deletedMessages.until, width: 'w-[15%]' },
];

/** One row a profile; on a narrow screen each row is a block of its own. */
export function DeletedTable({ profiles, now, onRestored, heir }: DeletedTableProps) {
  return (
    <div className="rounded-md border border-line">
      <table className="w-full text-left text-sm max-sm:block sm:table-fixed">
        <thead className="max-sm:sr-only">
          <tr className="bg-raised">
            {columns.map(({ title, width }) => (
              <th key={title} scope="col" className={`${width} px-3 py-1.5 font-medium text-muted`}>
                {title}
              </th>
            ))}
            <th scope="col" className="w-32 px-3 py-1.5 xl:w-56">
              <span className="sr-only">{deletedMessages.actions}</span>
            </th>
          </tr>
        </thead>
        {profiles.map((profile) => (
          <DeletedRow
            key={profile.id}
            profile={profile}
            now={now}
            onRestored={onRestored}
            heir={heir}
          />
        ))}
      </table>
    </div>
  );
}
