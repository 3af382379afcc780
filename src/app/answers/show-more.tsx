import { useRef } from 'react';
import { listMessages } from '../messages/profile-list.ts';
import { profileMessages } from '../messages/profiles.ts';
import { Button } from '../ui/button.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import type { Paging } from './use-paging.ts';

type ShowMoreProps = {
  paging: Paging;
  /** How many things are shown. */
  count: number;
};

/** The next page of a list, below it. After the last one the focus stays in this place. */
export function ShowMore({ paging, count }: ShowMoreProps) {
  const { hasMore, fetchingMore, paged, more } = paging;
  const place = useRef<HTMLParagraphElement>(null);
  return (
    <div>
      {hasMore && (
        <HandOnFocus to={place}>
          <Button aria-disabled={fetchingMore} onClick={() => !fetchingMore && more()}>
            {fetchingMore ? listMessages.loading : profileMessages.more}
          </Button>
        </HandOnFocus>
      )}
      <p ref={place} tabIndex={-1} className="text-sm text-muted">
        {paged && listMessages.allShown(count)}
      </p>
    </div>
  );
}
