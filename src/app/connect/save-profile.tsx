import { useRef } from 'react';
import type { ProfileInput } from '#contract/profiles.ts';
import type { Verdict } from '#domain/checks/check-result.ts';
import { connects } from '#domain/profile/profile-status.ts';
import { credentialMessages } from '../messages/credentials.ts';
import { savingMessages } from '../messages/saving.ts';
import { Button } from '../ui/button.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { SaveOutcome } from './save-outcome.tsx';
import type { Existing, Saving } from './use-saving.ts';

type SaveProfileProps = {
  saving: Saving;
  /** As it would be sent now. */
  input: ProfileInput;
  /** Of the test that these very values have gone through, if there was one. */
  verdict: Verdict | undefined;
  /** Examines the form, and saves when it holds. */
  onSave: (existing: Existing | undefined) => void;
};

/** Saves what was entered: first as a new profile, then in its place, as long as the name stays. */
export function SaveProfile({ saving, input, verdict, onSave }: SaveProfileProps) {
  const { saved, pending, error } = saving;
  const button = useRef<HTMLButtonElement>(null);
  const passed = connects(verdict);
  const renamed = saved !== undefined && saved.profile.name !== input.name;
  const save = (existing: Existing | undefined) => {
    if (!pending) onSave(existing);
  };

  return (
    <div className="space-y-3 border-t border-line pt-5">
      {!passed && <p className="text-sm text-muted">{draftReason(verdict)}</p>}
      <div className="flex flex-wrap gap-2">
        <Button
          ref={button}
          look={passed ? 'primary' : 'secondary'}
          aria-disabled={pending}
          onClick={() => save(renamed ? undefined : saved?.profile)}
        >
          {saveLabel(saving, { passed, renamed })}
        </Button>
        {renamed && (
          <HandOnFocus to={button}>
            <Button aria-disabled={pending} onClick={() => save(saved.profile)}>
              {savingMessages.change(saved.profile.name)}
            </Button>
          </HandOnFocus>
        )}
      </div>
      {/* While one save is under way, what became of the one before it is no answer. */}
      {!pending && (error !== null || saved !== undefined) && (
        <HandOnFocus to={button}>
          <div ref={bringIntoView}>
            <SaveOutcome
              profile={saved?.profile}
              isCurrent={isSame(saved?.input, input)}
              error={error}
              onReplace={save}
            />
          </div>
        </HandOnFocus>
      )}
    </div>
  );
}

function draftReason(verdict: Verdict | undefined): string {
  if (verdict === undefined) return credentialMessages.draftUntested;
  return verdict === 'pending' ? credentialMessages.draftPending : credentialMessages.draftFailed;
}

/** The answer stands below the button that was pressed, which may be the last line on the screen. */
function bringIntoView(outcome: HTMLElement | null): void {
  outcome?.scrollIntoView({ block: 'nearest' });
}

function isSame(one: ProfileInput | undefined, other: ProfileInput): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function saveLabel(
  { pending }: Saving,
  { passed, renamed }: { passed: boolean; renamed: boolean },
): string {
  if (pending) return credentialMessages.saving;
  if (renamed) return passed ? savingMessages.saveNew : savingMessages.saveNewDraft;
  return passed ? credentialMessages.save : credentialMessages.saveDraft;
}
