import { errorWords } from '../messages/error-words.ts';
import { Callout } from '../ui/callout.tsx';

type FailureNoteProps = {
  /** What did not work. */
  word: string;
  error: Error;
};

/** That something did not work, why, and the way on. */
export function FailureNote({ word, error }: FailureNoteProps) {
  const { title, fix } = errorWords(error);
  return (
    <Callout tone="danger" word={word} role="alert">
      <p className="text-sm">
        {title}. {fix}
      </p>
    </Callout>
  );
}
