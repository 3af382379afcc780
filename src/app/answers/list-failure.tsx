import type { RefObject } from 'react';
import { errorWords } from '../messages/error-words.ts';
import { frameMessages } from '../messages/frame.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';

type ListFailureProps = {
  /** What did not work. */
  word: string;
  error: Error;
  onRetry: () => void;
  heir: RefObject<HTMLElement | null>;
};

/** Above a list, or in its place: why what was asked for did not come, and another try. */
export function ListFailure({ word, error, onRetry, heir }: ListFailureProps) {
  const { title, fix } = errorWords(error);
  return (
    <HandOnFocus to={heir}>
      <Callout tone="danger" word={word} role="alert">
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
