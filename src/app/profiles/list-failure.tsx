import type { RefObject } from 'react';
import { errorWords } from '../messages/error-words.ts';
import { frameMessages } from '../messages/frame.ts';
import { listMessages } from '../messages/profile-list.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';

type ListFailureProps = {
  error: Error;
  /** What did not come is the rest of the list. */
  more: boolean;
  onRetry: () => void;
  heir: RefObject<HTMLElement | null>;
};

/** Above a list that stays as it was, because what was asked for did not come. */
export function ListFailure({ error, more, onRetry, heir }: ListFailureProps) {
  const { title, fix } = errorWords(error);
  return (
    <HandOnFocus to={heir}>
      <Callout
        tone="danger"
        word={more ? listMessages.moreFailedWord : listMessages.keptWord}
        role="alert"
      >
        <p className="text-sm">
          {title}. {fix}
        </p>
        <Button small onClick={onRetry}>
          {frameMessages.tryAgain}
        </Button>
      </Callout>
    </HandOnFocus>
  );
}
