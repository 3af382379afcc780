import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Profile } from '#contract/profiles.ts';
import { isChangedMeanwhile } from '../api/as-seen.ts';
import { editProfile } from '../api/profile-edit.ts';
import type { EditField } from '../messages/profile-edit.ts';
import { useProfileNow } from '../profiles/use-profile-now.ts';
import { type EditValues, editOf, editValuesOf, mergeEdits } from './edit-values.ts';

/** What somebody else has changed while this was typed. */
export type EditConflict = {
  readonly fields: readonly EditField[];
  readonly now: EditValues;
  readonly typed: EditValues;
};

type Edit = {
  /** What the profile holds, as far as the form knows. */
  readonly base: EditValues;
  readonly conflict: EditConflict | undefined;
  readonly pending: boolean;
  /** Why it was not saved, unless that is the conflict. */
  readonly error: Error | null;
  save(values: EditValues): void;
};

type EditNeeds = {
  put: (field: EditField, value: string) => void;
  onSaved: (profile: Profile) => void;
};

/**
 * Saves what was changed in the form. What somebody else has saved meanwhile is neither overwritten
 * unseen nor does it take away what was typed: what was not touched here is taken over, and for the
 * rest the person decides.
 */
export function useProfileEdit(profile: Profile, { put, onSaved }: EditNeeds): Edit {
  const [seen, setSeen] = useState(profile);
  const [conflict, setConflict] = useState<EditConflict>();
  const { fetchNow, refresh } = useProfileNow(profile);
  const base = editValuesOf(seen);

  const saveOver = async (at: Profile, typed: EditValues): Promise<Profile | undefined> => {
    const saved = await editUnlessChanged(at, typed);
    return saved ?? bringTogether(at, await fetchNow(), typed);
  };
  const bringTogether = (at: Profile, now: Profile, typed: EditValues) => {
    const { values, conflicts, taken } = mergeEdits(editValuesOf(at), typed, editValuesOf(now));
    setSeen(now);
    // Only a test has ended: nobody has to look again for that.
    if (conflicts.length + taken.length === 0) return saveOver(now, typed);
    for (const field of taken) put(field, values[field]);
    setConflict({ fields: conflicts, now: editValuesOf(now), typed });
    return undefined;
  };
  const { mutate, isPending, error } = useMutation({
    mutationFn: (values: EditValues) => saveOver(seen, values),
    onSuccess: async (saved) => {
      if (saved === undefined) return;
      await refresh();
      onSaved(saved);
    },
  });
  return { base, conflict, pending: isPending, error, save: mutate };
}

async function editUnlessChanged(at: Profile, typed: EditValues): Promise<Profile | undefined> {
  try {
    return await editProfile(at, editOf(typed, editValuesOf(at)));
  } catch (error) {
    if (isChangedMeanwhile(error)) return undefined;
    throw error;
  }
}
