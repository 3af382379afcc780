import { useQueryClient } from '@tanstack/react-query';
import { ConfirmedAct } from '../answers/confirmed-act.tsx';
import { deletedProfilesQuery, destroyProfile } from '../api/deleted-profiles.ts';
import { deletedMessages } from '../messages/deleted-profiles.ts';
import type { DeletedProfile } from './deleted-profile.ts';

/** Destroys a deleted profile before its time, after asking once. */
export function DestroyProfile({ profile: { id, name } }: { profile: DeletedProfile }) {
  const queryClient = useQueryClient();
  return (
    <ConfirmedAct
      danger
      name={deletedMessages.destroyNamed(name)}
      words={deletedMessages.destruction(name)}
      act={() => destroyProfile(id)}
      onSettled={() => queryClient.invalidateQueries({ queryKey: deletedProfilesQuery.queryKey })}
    />
  );
}
