import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Profile } from '#contract/profiles.ts';
import { deletedProfilesQuery, restoreProfile } from '../api/deleted-profiles.ts';
import { ApiProblem } from '../api/http.ts';
import { profilesQuery } from '../api/profiles.ts';
import { deletedMessages } from '../messages/deleted-profiles.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import type { DeletedProfile } from './deleted-profile.ts';

export type Restoration = {
  readonly restoring: boolean;
  /** Why it did not work, but for a name that is taken. */
  readonly error: Error | null;
  /** The name that was tried last and that another profile has; then another one is asked for. */
  readonly takenName: string | undefined;
  /** Under its own name, or under another. */
  restore(name?: string): void;
  /** No other name is wanted. */
  giveUp(): void;
};

/** Bringing one deleted profile back. */
export function useRestoration(
  deleted: DeletedProfile,
  onRestored: (profile: Profile) => void,
): Restoration {
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const [takenName, setTakenName] = useState<string>();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (name: string | undefined) =>
      restoreProfile(deleted.id, name === undefined ? {} : { name }),
    onSuccess: async (profile) => {
      announce(deletedMessages.restored(profile.name));
      onRestored(profile);
      await queryClient.invalidateQueries({ queryKey: profilesQuery.queryKey });
      await queryClient.invalidateQueries({ queryKey: deletedProfilesQuery.queryKey });
    },
  });
  const askForAnother = (error: Error, name = deleted.name) => {
    if (!isTaken(error)) return;
    setTakenName(name);
    announce(deletedMessages.taken(name));
  };
  return {
    restoring: isPending,
    error: isTaken(error) ? null : error,
    takenName,
    restore: (name) => {
      // Not before it has ended: whoever reads that the name is taken can try the next one at once.
      if (!isPending) mutate(name, { onError: askForAnother });
    },
    giveUp: () => {
      setTakenName(undefined);
      reset();
    },
  };
}

function isTaken(error: Error | null): boolean {
  return error instanceof ApiProblem && error.problem.code === 'name-taken';
}
