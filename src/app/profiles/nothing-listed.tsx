import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { isNarrowed, type ListQuery } from '../api/list-query.ts';
import { listMessages } from '../messages/profile-list.ts';
import { profileMessages } from '../messages/profiles.ts';
import { Button } from '../ui/button.tsx';
import { EmptyBox } from '../ui/empty-box.tsx';
import type { ListChange } from './use-list-query.ts';

type NothingListedProps = { query: ListQuery; change: (change: ListChange) => void };

/** Where the list would be: why there is nothing, and the way on. */
export function NothingListed({ query, change }: NothingListedProps): ReactNode {
  if (isNarrowed(query)) {
    return <EmptyBox title={listMessages.noMatch} text={listMessages.noMatchText} />;
  }
  if (query.sort === 'expiry') {
    return (
      <EmptyBox title={listMessages.noEnds} text={listMessages.noEndsText}>
        <Button small onClick={() => change({ sort: 'created' })}>
          {listMessages.orders.created}
        </Button>
      </EmptyBox>
    );
  }
  return (
    <EmptyBox title={profileMessages.empty} text={profileMessages.emptyText}>
      <Link to="/" className="text-accent underline underline-offset-2">
        {profileMessages.toGuides}
      </Link>
    </EmptyBox>
  );
}
