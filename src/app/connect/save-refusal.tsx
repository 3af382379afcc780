import { ApiProblem } from '../api/http.ts';
import { dateTime } from '../messages/dates.ts';
import { errorWords } from '../messages/error-words.ts';
import { savingMessages } from '../messages/saving.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import type { Existing } from './use-saving.ts';

type SaveRefusalProps = { error: Error; onReplace: (existing: Existing) => void };

/** Why nothing was saved. Beside another profile that stands in the way: the ways to go on. */
export function SaveRefusal({ error, onReplace }: SaveRefusalProps) {
  const { title, fix } = wordsOf(error);
  const current = error instanceof ApiProblem ? error.problem.current : undefined;
  return (
    <Callout tone="danger" word={title} role="alert">
      <p>{fix}</p>
      {current !== undefined && (
        <>
          <p className="text-sm">{savingMessages.changedAt(dateTime(current.updatedAt))}</p>
          <p className="flex flex-wrap items-center gap-3">
            <a
              href={`/profiles/${current.id}`}
              target="_blank"
              rel="noreferrer"
              className="text-accent underline underline-offset-2"
            >
              {savingMessages.openOther(current.name)}
            </a>
            <Button small look="danger" onClick={() => onReplace(current)}>
              {savingMessages.replace}
            </Button>
          </p>
        </>
      )}
    </Callout>
  );
}

function wordsOf(error: Error): { title: string; fix: string } {
  const gone = error instanceof ApiProblem && error.problem.code === 'not-found';
  return gone ? savingMessages.gone : errorWords(error);
}
