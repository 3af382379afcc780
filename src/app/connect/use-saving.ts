import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Profile, ProfileInput } from '#contract/profiles.ts';
import { ApiProblem } from '../api/http.ts';
import { createProfile, profilesQuery, replaceProfile } from '../api/profiles.ts';
import { useHostVoice } from '../host/host-context.ts';
import { savingMessages } from '../messages/saving.ts';
import { useAnnounce } from '../ui/announcer.tsx';

/** An existing profile, named by how it was last seen. */
export type Existing = Pick<Profile, 'id' | 'etag'>;

type Saved = { readonly profile: Profile; readonly input: ProfileInput };

export type Saving = {
  /** What this page has saved last, and still exists as far as it knows. */
  readonly saved: Saved | undefined;
  readonly pending: boolean;
  readonly error: Error | null;
  /** Saves as a new profile, or in the place of an existing one. */
  save(input: ProfileInput, existing?: Existing): Promise<void>;
};

/**
 * Saving, and what has been saved from this page. `onTestGone` is called when the server does not
 * have the test any more that was to be saved.
 */
export function useSaving(onTestGone: () => void): Saving {
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const { tell } = useHostVoice();
  const [saved, setSaved] = useState<Saved>();
  const { mutateAsync, isPending, error } = useMutation({
    // What was sent holds the secret: it must not outlive the form.
    gcTime: 0,
    mutationFn: ({ input, existing }: { input: ProfileInput; existing?: Existing | undefined }) =>
      existing === undefined ? createProfile(input) : replaceProfile(existing, input),
    onSuccess: async (profile, { input }) => {
      setSaved({ profile, input });
      tell({ type: 'saved', profileId: profile.id, status: profile.status });
      announce(savingMessages.saved(profile.name));
      await queryClient.invalidateQueries({ queryKey: profilesQuery.queryKey });
    },
    onError: (refusal) => {
      const code = refusal instanceof ApiProblem ? refusal.problem.code : undefined;
      // It was deleted elsewhere, and its tests with it: what is saved next is a new one.
      if (code === 'not-found') setSaved(undefined);
      if (code === 'not-found' || code === 'check-run-unusable') onTestGone();
    },
  });
  const save: Saving['save'] = async (input, existing) => {
    await mutateAsync({ input, existing }).catch(() => {
      // Shown from the mutation's own state.
    });
  };
  return { saved, pending: isPending, error, save };
}
