import type { ReactNode, RefObject } from 'react';
import type { ProfileOrder } from '#contract/profile-query.ts';
import type { ProfileSummary } from '#contract/profiles.ts';
import { useMay } from '../api/use-operator.ts';
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

type HeadingProps = {
  /** Where the table has the room to keep to it. */
  width: string;
  sorted?: boolean;
  children: ReactNode;
};

/** One row a profile; on a narrow screen each row is a block of its own. */
export function ProfileTable({ profiles, now, sort, onSort, chosen, heir }: ProfileTableProps) {
  const mayTest = useMay('operator');
  const sortBy = (order: ProfileOrder, column: string) => (
    <SortButton
      column={column}
      sorted={sort === order}
      onSort={() => onSort(sort === order ? 'created' : order)}
    />
  );
  return (
    <table className="w-full text-left text-sm max-sm:block lg:table-fixed">
      <thead className="max-sm:sr-only">
        <tr className="border-t border-line">
          {mayTest && (
            <Heading width="w-12 lg:w-14 pointer-coarse:w-14">
              <span className="sr-only">{listMessages.choice}</span>
            </Heading>
          )}
          <Heading width="lg:w-[24%]" sorted={sort === 'name'}>
            {sortBy('name', profileMessages.name)}
          </Heading>
          <Heading width="lg:w-[16%]">{profileMessages.guide}</Heading>
          <Heading width="lg:w-[17%]">{profileMessages.tenant}</Heading>
          <Heading width="lg:w-[13%]">{profileMessages.status}</Heading>
          <Heading width="lg:w-[14%]" sorted={sort === 'expiry'}>
            {sortBy('expiry', listMessages.secretEnds)}
          </Heading>
          <Heading width="lg:w-[16%]">{profileMessages.lastCheck}</Heading>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {profiles.map((profile) => (
          <ProfileRow
            key={profile.id}
            profile={profile}
            now={now}
            chosen={chosen.has(profile.id)}
            onChoose={mayTest ? chosen.choose : undefined}
            heir={heir}
          />
        ))}
      </tbody>
    </table>
  );
}

function Heading({ width, sorted = false, children }: HeadingProps) {
  return (
    <th
      scope="col"
      aria-sort={sorted ? 'ascending' : undefined}
      className={`${width} px-2 py-1.5 font-medium text-muted lg:px-3`}
    >
      {children}
    </th>
  );
}
