import { Link } from 'react-router';
import type { Profile } from '#contract/profiles.ts';
import { savingMessages } from '../messages/saving.ts';
import { Callout } from '../ui/callout.tsx';
import { SaveRefusal } from './save-refusal.tsx';
import type { Existing } from './use-saving.ts';

type SaveOutcomeProps = {
  profile: Profile | undefined;
  /** What stands in the form is what the profile holds. */
  isCurrent: boolean;
  error: Error | null;
  /** Replaces an existing profile, knowingly. */
  onReplace: (existing: Existing) => void;
};

/** What became of saving: the profile, or why not and the ways on. */
export function SaveOutcome({ profile, isCurrent, error, onReplace }: SaveOutcomeProps) {
  if (error !== null) return <SaveRefusal error={error} onReplace={onReplace} />;
  if (profile === undefined) return null;
  const open = (
    <Link to={`/profiles/${profile.id}`} className="text-accent underline underline-offset-2">
      {savingMessages.open}
    </Link>
  );
  if (!isCurrent) {
    return (
      <p className="text-sm text-muted">
        {savingMessages.without(profile.name)} {open}
      </p>
    );
  }
  const draft = profile.status === 'draft';
  return (
    <Callout
      tone={draft ? 'note' : 'ok'}
      word={draft ? savingMessages.savedDraft(profile.name) : savingMessages.saved(profile.name)}
    >
      <p>
        {draft ? savingMessages.draftText : savingMessages.savedText} {savingMessages.again}
      </p>
      <p>{open}</p>
    </Callout>
  );
}
