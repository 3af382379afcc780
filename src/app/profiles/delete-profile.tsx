import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import type { Profile } from '#contract/profiles.ts';
import { ApiProblem } from '../api/http.ts';
import { deleteProfile, profileQuery, profilesQuery } from '../api/profiles.ts';
import { errorWords } from '../messages/error-words.ts';
import { profileMessages } from '../messages/profiles.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';

type DeleteProfileProps = { profile: Profile; onDeleted: () => void };

/** Deletes after asking once. What somebody else has changed meanwhile is not deleted unseen. */
export function DeleteProfile({ profile, onDeleted }: DeleteProfileProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => deleteProfile(profile),
    onSuccess: async () => {
      announce(profileMessages.removed(profile.name));
      onDeleted();
      queryClient.removeQueries({ queryKey: profileQuery(profile.id).queryKey });
      await queryClient.invalidateQueries({ queryKey: profilesQuery.queryKey });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: profileQuery(profile.id).queryKey }),
  });
  const words = error === null ? undefined : wordsOf(error);

  return (
    <>
      <Button look="danger" onClick={() => dialog.current?.showModal()}>
        {profileMessages.remove}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        onClose={reset}
        className="m-auto w-[min(32rem,calc(100vw-2rem))] space-y-4 rounded-md border border-line bg-surface p-5 text-text shadow-2xl backdrop:bg-[rgb(0_0_0/0.5)]"
      >
        <h2 id={titleId} className="text-lg font-semibold break-words">
          {profileMessages.removeTitle(profile.name)}
        </h2>
        <p>{profileMessages.removeText}</p>
        {words !== undefined && (
          <Callout tone="danger" word={words.title} role="alert">
            <p>{words.fix}</p>
          </Callout>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => dialog.current?.close()}>{profileMessages.keep}</Button>
          <Button look="danger" aria-disabled={isPending} onClick={() => !isPending && mutate()}>
            {isPending ? profileMessages.removing : profileMessages.removeConfirm}
          </Button>
        </div>
      </dialog>
    </>
  );
}

function wordsOf(error: Error): { title: string; fix: string } {
  const changed = error instanceof ApiProblem && error.problem.code === 'changed-meanwhile';
  return changed ? profileMessages.changedBeforeRemoval : errorWords(error);
}
