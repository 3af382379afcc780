import { errorWords } from '../messages/error-words.ts';
import { Callout } from '../ui/callout.tsx';

type FailureNoteProps = {
  /** What did not work. */
  word: string;
  error: Error;
  /** Where the usual words for it would not fit. */
  words?: { readonly title: string; readonly fix: string } | undefined;
};

/** That something did not work, why, and the way on. */
export function FailureNote({ word, error, words }: FailureNoteProps) {
  const { title, fix } = words ?? errorWords(error);
  return (
    <Callout tone="danger" word={word} role="alert">
      <p className="text-sm">
        {title}. {fix}
      </p>
    </Callout>
  );
}
