import { useRef } from 'react';
import { listMessages } from '../messages/profile-list.ts';
import { profileMessages } from '../messages/profiles.ts';
import { Button } from '../ui/button.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';

type ShowMoreProps = {
  hasMore: boolean;
  fetching: boolean;
  /** What stands here once all have come. */
  end: string;
  onMore: () => void;
};

/** The next page of a list, below it. After the last one the focus stays in this place. */
export function ShowMore({ hasMore, fetching, end, onMore }: ShowMoreProps) {
  const place = useRef<HTMLParagraphElement>(null);
  return (
    <div>
      {hasMore && (
        <HandOnFocus to={place}>
          <Button aria-disabled={fetching} onClick={() => !fetching && onMore()}>
            {fetching ? listMessages.loading : profileMessages.more}
          </Button>
        </HandOnFocus>
      )}
      <p ref={place} tabIndex={-1} className="text-sm text-muted">
        {end}
      </p>
    </div>
  );
}
