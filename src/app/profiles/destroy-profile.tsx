import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { deletedProfilesQuery, destroyProfile } from '../api/deleted-profiles.ts';
import { deletedMessages } from '../messages/deleted-profiles.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import type { DeletedProfile } from './deleted-profile.ts';
import { FailureNote } from './failure-note.tsx';

/** Destroys a deleted profile before its time, after asking once. */
export function DestroyProfile({ profile: { id, name } }: { profile: DeletedProfile }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => destroyProfile(id),
    onSuccess: async () => {
      // Gives the focus back first; the row hands it on.
      dialog.current?.close();
      announce(deletedMessages.destroyed(name));
      await queryClient.invalidateQueries({ queryKey: deletedProfilesQuery.queryKey });
    },
  });
  return (
    <>
      <Button
        small
        look="danger"
        aria-label={deletedMessages.destroyNamed(name)}
        onClick={() => dialog.current?.showModal()}
      >
        {deletedMessages.destroy}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        onClose={reset}
        className="m-auto w-[min(32rem,calc(100vw-2rem))] space-y-4 rounded-md border border-line bg-surface p-5 text-base text-text shadow-2xl backdrop:bg-[rgb(0_0_0/0.5)]"
      >
        <h2 id={titleId} className="text-lg font-semibold [overflow-wrap:anywhere]">
          {deletedMessages.destroyTitle(name)}
        </h2>
        <p>{deletedMessages.destroyText}</p>
        {error !== null && <FailureNote word={deletedMessages.failedWord} error={error} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => dialog.current?.close()}>{deletedMessages.keep}</Button>
          <Button look="danger" aria-disabled={isPending} onClick={() => !isPending && mutate()}>
            {isPending ? deletedMessages.destroying : deletedMessages.destroy}
          </Button>
        </div>
      </dialog>
    </>
  );
}
