import { Link } from 'react-router';
import type { Profile } from '#contract/profiles.ts';
import { ApiProblem } from '../api/http.ts';
import { dateTime } from '../messages/dates.ts';
import { errorWords } from '../messages/error-words.ts';
import { savingMessages } from '../messages/saving.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';

type SaveOutcomeProps = {
  profile: Profile | undefined;
  error: Error | null;
  /** Replaces an existing profile, knowingly. */
  onReplace: (existing: Pick<Profile, 'id' | 'etag'>) => void;
};

/** What became of saving: the profile, or why not and the ways on. */
export function SaveOutcome({ profile, error, onReplace }: SaveOutcomeProps) {
  if (error !== null) {
    const { title, fix } = errorWords(error);
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
  if (profile === undefined) return null;
  const draft = profile.status === 'draft';
  return (
    <Callout
      tone={draft ? 'note' : 'ok'}
      word={draft ? savingMessages.savedDraft(profile.name) : savingMessages.saved(profile.name)}
      role="status"
    >
      <p>
        {draft ? savingMessages.draftText : savingMessages.savedText} {savingMessages.again}
      </p>
      <p>
        <Link to={`/profiles/${profile.id}`} className="text-accent underline underline-offset-2">
          {savingMessages.open}
        </Link>
      </p>
    </Callout>
  );
}
