import type { RefObject } from 'react';
import { isNarrowed } from '../api/list-query.ts';
import { Waiting } from '../frame/waiting.tsx';
import { listMessages } from '../messages/profile-list.ts';
import { profileMessages } from '../messages/profiles.ts';
import { ListFailure } from './list-failure.tsx';
import { ListedProfiles } from './listed-profiles.tsx';
import { NothingListed } from './nothing-listed.tsx';
import { ProfileFilters } from './profile-filters.tsx';
import { ShowMore } from './show-more.tsx';
import type { BatchControl } from './use-batch.ts';
import type { Chosen } from './use-chosen.ts';
import { useListQuery } from './use-list-query.ts';
import { useProfileList } from './use-profile-list.ts';

type ProfileListProps = {
  chosen: Chosen;
  batch: BatchControl;
  /** Takes the focus when what had it goes away. */
  ref: RefObject<HTMLElement | null>;
};

/** The profiles that the address asks for, with what narrows and orders them. */
export function ProfileList({ chosen, batch, ref }: ProfileListProps) {
  const { query, change } = useListQuery();
  const list = useProfileList(query, batch.running);
  const { shown, error } = list;
  if (shown === undefined) {
    return (
      <>
        {isNarrowed(query) && <ProfileFilters query={query} change={change} />}
        <Waiting failed={error !== null} onRetry={list.retry} />
      </>
    );
  }
  const none = shown.profiles.length === 0;
  const noneAtAll = none && list.current && !isNarrowed(query) && query.sort !== 'expiry';
  return (
    <>
      {!noneAtAll && <ProfileFilters query={query} change={change} />}
      <section
        ref={ref}
        tabIndex={-1}
        aria-label={profileMessages.title}
        aria-busy={!list.current}
        className="space-y-4"
      >
        {error !== null && (
          <ListFailure error={error} more={list.moreFailed} onRetry={list.retry} heir={ref} />
        )}
        {none ? (
          <NothingListed query={shown.query} change={change} />
        ) : (
          <ListedProfiles list={list} shown={shown} chosen={chosen} batch={batch} heir={ref} />
        )}
        <ShowMore
          hasMore={list.hasMore}
          fetching={list.fetchingMore}
          end={list.paged ? listMessages.allShown(shown.profiles.length) : ''}
          onMore={list.more}
        />
      </section>
    </>
  );
}
