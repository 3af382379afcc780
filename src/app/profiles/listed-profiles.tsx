import type { RefObject } from 'react';
import type { ProfileOrder } from '#contract/profile-query.ts';
import { listMessages } from '../messages/profile-list.ts';
import { ListBar } from './list-bar.tsx';
import { ProfileTable } from './profile-table.tsx';
import type { BatchControl } from './use-batch.ts';
import type { Chosen } from './use-chosen.ts';
import { useListQuery } from './use-list-query.ts';
import type { ProfileList, Shown } from './use-profile-list.ts';

type ListedProfilesProps = {
  list: ProfileList;
  shown: Shown;
  chosen: Chosen;
  batch: BatchControl;
  /** Who gets the focus when a row goes away with it. */
  heir: RefObject<HTMLElement | null>;
};

/** The profiles that there are, with what can be done with them. */
export function ListedProfiles({ list, shown, chosen, batch, heir }: ListedProfilesProps) {
  const { query, change } = useListQuery();
  const { profiles, at } = shown;
  const coming = list.error === null ? listMessages.loading : '';
  const counted = list.current ? listMessages.shown(profiles.length, list.hasMore) : coming;
  const onSort = (sort: ProfileOrder) => change({ sort });
  return (
    <>
      <div className="rounded-md border border-line">
        <ListBar
          ids={profiles.map(({ id }) => id)}
          current={list.current}
          counted={counted}
          sort={query.sort}
          onSort={onSort}
          chosen={chosen}
          batch={batch}
        />
        <ProfileTable
          profiles={profiles}
          now={at}
          sort={query.sort}
          onSort={onSort}
          chosen={chosen}
          heir={heir}
        />
      </div>
      {query.sort === 'expiry' && (
        <p className="text-sm text-muted">{listMessages.onlyKnownEnds}</p>
      )}
    </>
  );
}
