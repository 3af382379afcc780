import type { ReactNode, RefObject } from 'react';
import type { ProfileOrder } from '#contract/profile-query.ts';
import type { ProfileSummary } from '#contract/profiles.ts';
import { listMessages } from '../messages/profile-list.ts';
import { profileMessages } from '../messages/profiles.ts';
import { ProfileRow } from './profile-row.tsx';
import { SortButton } from './sort-button.tsx';
import type { Chosen } from './use-chosen.ts';

type ProfileTableProps = {
  profiles: readonly ProfileSummary[];
  /** When they were told. */
  now: number;
  sort: ProfileOrder;
  onSort: (order: ProfileOrder) => void;
  chosen: Chosen;
  heir: RefObject<HTMLElement | null>;
};

type HeadingProps = { sorted?: boolean; children: ReactNode };

/** One row a profile; on a narrow screen each row is a block of its own. */
export function ProfileTable({ profiles, now, sort, onSort, chosen, heir }: ProfileTableProps) {
  const sortedBy = (order: ProfileOrder, column: string) => (
    <Heading sorted={sort === order}>
      <SortButton
        column={column}
        sorted={sort === order}
        onSort={() => onSort(sort === order ? 'created' : order)}
      />
    </Heading>
  );
  return (
    <table className="w-full text-left text-sm max-sm:block">
      <thead className="max-sm:sr-only">
        <tr className="border-t border-line">
          <Heading>
            <span className="sr-only">{listMessages.choice}</span>
          </Heading>
          {sortedBy('name', profileMessages.name)}
          <Heading>{profileMessages.guide}</Heading>
          <Heading>{profileMessages.tenant}</Heading>
          <Heading>{profileMessages.status}</Heading>
          {sortedBy('expiry', listMessages.secretEnds)}
          <Heading>{profileMessages.lastCheck}</Heading>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {profiles.map((profile) => (
          <ProfileRow
            key={profile.id}
            profile={profile}
            now={now}
            chosen={chosen.has(profile.id)}
            onChoose={chosen.choose}
            heir={heir}
          />
        ))}
      </tbody>
    </table>
  );
}

function Heading({ sorted = false, children }: HeadingProps) {
  return (
    <th
      scope="col"
      aria-sort={sorted ? 'ascending' : undefined}
      className="px-2 py-1.5 font-medium text-muted lg:px-3"
    >
      {children}
    </th>
  );
}
