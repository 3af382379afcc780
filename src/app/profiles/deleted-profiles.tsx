import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Profile } from '#contract/profiles.ts';
import { ListFailure } from '../answers/list-failure.tsx';
import { Loading } from '../answers/loading.tsx';
import { ShowMore } from '../answers/show-more.tsx';
import { usePaging } from '../answers/use-paging.ts';
import { deletedProfilesQuery } from '../api/deleted-profiles.ts';
import { deletedMessages } from '../messages/deleted-profiles.ts';
import { listMessages } from '../messages/profile-list.ts';
import { EmptyBox } from '../ui/empty-box.tsx';
import { Icon } from '../ui/icon.tsx';
import { DeletedTable } from './deleted-table.tsx';

/** What was deleted and can be brought back. */
export function DeletedProfiles() {
  const list = useInfiniteQuery(deletedProfilesQuery);
  const [restored, setRestored] = useState<Profile>();
  const region = useRef<HTMLElement>(null);
  const paging = usePaging(list, (page) => page.profiles.length);
  const { data, error } = list;
  const profiles = data?.pages.flatMap((page) => page.profiles) ?? [];
  return (
    <section ref={region} tabIndex={-1} aria-label={deletedMessages.title} className="space-y-4">
      {restored !== undefined && <Restored profile={restored} />}
      {error !== null && (
        <ListFailure word={failureWord(list)} error={error} onRetry={paging.retry} heir={region} />
      )}
      {list.isPending && <Loading />}
      {data !== undefined && profiles.length === 0 && (
        <EmptyBox title={deletedMessages.empty} text={deletedMessages.emptyText} />
      )}
      {profiles.length > 0 && (
        <DeletedTable
          profiles={profiles}
          now={list.dataUpdatedAt}
          onRestored={setRestored}
          heir={region}
        />
      )}
      <ShowMore paging={paging} count={profiles.length} />
    </section>
  );
}

function Restored({ profile }: { profile: Profile }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 [overflow-wrap:anywhere]">
      <Icon name="check" className="stroke-2 text-ok" />
      {deletedMessages.restored(profile.name)}
      <Link
        to={`/profiles/${profile.id}`}
        className="inline-flex min-h-6 items-center text-accent underline underline-offset-2 pointer-coarse:min-h-11"
      >
        {deletedMessages.open}
      </Link>
    </p>
  );
}

type List = { readonly data: unknown; readonly isFetchNextPageError: boolean };

function failureWord({ data, isFetchNextPageError }: List): string {
  if (data === undefined) return listMessages.notCome;
  return isFetchNextPageError ? listMessages.moreFailedWord : listMessages.keptWord;
}
