import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CheckRun } from '#contract/checks.ts';
import type { Profile, ProfileInput } from '#contract/profiles.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import type { Selection } from '#domain/selection/selection.ts';
import { createProfile, profilesQuery, replaceProfile } from '../api/profiles.ts';
import type { FormValues } from '../credentials/form-values.ts';
import { credentialMessages } from '../messages/credentials.ts';
import { savingMessages } from '../messages/saving.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { SaveOutcome } from './save-outcome.tsx';

type SaveProfileProps = {
  guide: Guide;
  selection: Selection;
  /** The test that these very values have gone through, if there was one. */
  run: CheckRun | undefined;
  /** Examines the form and goes on with its values when they hold. */
  submit: (act: (values: FormValues) => Promise<void>) => Promise<void>;
  onSaved: () => void;
};

/** An existing profile, named by how it was last seen. */
type Existing = Pick<Profile, 'id' | 'etag'>;

/** Saves what was entered: once as a new profile, from then on in its place. */
export function SaveProfile({ guide, selection, run, submit, onSaved }: SaveProfileProps) {
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const [last, setLast] = useState<Profile>();
  const save = useMutation({
    mutationFn: ({ input, existing }: { input: ProfileInput; existing?: Existing | undefined }) =>
      existing === undefined ? createProfile(input) : replaceProfile(existing, input),
    onSuccess: async (profile) => {
      setLast(profile);
      onSaved();
      announce(savingMessages.saved(profile.name));
      await queryClient.invalidateQueries({ queryKey: profilesQuery.queryKey });
    },
  });

  const saveAs = (existing: Existing | undefined) =>
    submit(async ({ name, ...credentials }) => {
      const { separator: _, ...chosen } = selection;
      const input = {
        name,
        platform: guide.platform.id,
        connector: guide.connector.id,
        selection: chosen,
        credentials,
        ...(run === undefined ? {} : { checkRunId: run.id }),
      };
      await save.mutateAsync({ input, existing }).catch(() => {
        // Shown below, from the mutation's own state.
      });
    });

  const passed = run?.verdict === 'passed';
  return (
    <div className="space-y-3 border-t border-line pt-5">
      {!passed && (
        <p className="text-sm text-muted">
          {run === undefined ? credentialMessages.draftUntested : credentialMessages.draftFailed}
        </p>
      )}
      <Button
        look={passed ? 'primary' : 'secondary'}
        aria-disabled={save.isPending}
        onClick={() => {
          if (!save.isPending) void saveAs(last);
        }}
      >
        {saveLabel(save.isPending, passed)}
      </Button>
      <SaveOutcome
        profile={last}
        error={save.error}
        onReplace={(existing) => void saveAs(existing)}
      />
    </div>
  );
}

function saveLabel(pending: boolean, passed: boolean): string {
  if (pending) return credentialMessages.saving;
  return passed ? credentialMessages.save : credentialMessages.saveDraft;
}
