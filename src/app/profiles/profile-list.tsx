import type { RefObject } from 'react';
import { ListFailure } from '../answers/list-failure.tsx';
import { Loading } from '../answers/loading.tsx';
import { ShowMore } from '../answers/show-more.tsx';
import { isNarrowed, type ListQuery } from '../api/list-query.ts';
import { listMessages } from '../messages/profile-list.ts';
import { profileMessages } from '../messages/profiles.ts';
import { ListedProfiles } from './listed-profiles.tsx';
import { NothingListed } from './nothing-listed.tsx';
import { ProfileFilters } from './profile-filters.tsx';
import type { BatchControl } from './use-batch.ts';
import type { Chosen } from './use-chosen.ts';
import { useListQuery } from './use-list-query.ts';
import { type ProfileList as List, useProfileList } from './use-profile-list.ts';

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
  return (
    <>
      {hasFilters(list, query) && <ProfileFilters query={query} change={change} />}
      <section
        ref={ref}
        tabIndex={-1}
        aria-label={profileMessages.title}
        aria-busy={!list.current}
        className="space-y-4"
      >
        {error !== null && (
          <ListFailure word={failureWord(list)} error={error} onRetry={list.retry} heir={ref} />
        )}
        {shown === undefined && error === null && <Loading />}
        {shown?.profiles.length === 0 && <NothingListed query={shown.query} change={change} />}
        {shown !== undefined && shown.profiles.length > 0 && (
          <ListedProfiles list={list} shown={shown} chosen={chosen} batch={batch} heir={ref} />
        )}
        <ShowMore paging={list} count={shown?.profiles.length ?? 0} />
      </section>
    </>
  );
}

/** Where there is nothing at all, there is nothing to be found either. */
function hasFilters({ shown, current }: List, query: ListQuery): boolean {
  if (isNarrowed(query) || query.sort === 'expiry') return true;
  return shown !== undefined && (shown.profiles.length > 0 || !current);
}

function failureWord({ shown, moreFailed }: List): string {
  if (shown === undefined) return listMessages.notCome;
  return moreFailed ? listMessages.moreFailedWord : listMessages.keptWord;
}
