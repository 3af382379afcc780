import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import type { Profile } from '#contract/profiles.ts';
import { checkHistoryQuery } from '../api/check-history.ts';
import { deleteProfile, profileQuery, profilesQuery } from '../api/profiles.ts';
import { profileMessages } from '../messages/profiles.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { focusField } from '../ui/error-summary.tsx';
import { RichText } from '../ui/rich-text.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ActRefusal } from './act-refusal.tsx';
import { isSameName } from './same-name.ts';
import { useProfileNow } from './use-profile-now.ts';

type DeleteProfileProps = { profile: Profile; onDeleted: () => void };

/** Deletes once the name was typed. What somebody else has changed meanwhile is not deleted unseen. */
export function DeleteProfile({ profile, onDeleted }: DeleteProfileProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const fieldId = useId();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const { mutate, isPending, error, reset } = useDeleting(profile, onDeleted);
  const same = isSameName(typed, profile.name);

  const submit = () => {
    if (isPending) return;
    setRefused(!same);
    if (same) mutate();
    else focusField(fieldId);
  };
  const forget = () => {
    setTyped('');
    setRefused(false);
    reset();
  };

  return (
    <>
      <Button look="danger" onClick={() => dialog.current?.showModal()}>
        {profileMessages.remove}
      </Button>
      <Dialog dialog={dialog} title={profileMessages.removeTitle(profile.name)} onClose={forget}>
        <p>
          <RichText text={profileMessages.removeText} />
        </p>
        <form
          className="space-y-4"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <TextField
            id={fieldId}
            label={profileMessages.removeTyped}
            hint={profileMessages.removeTypedHint}
            error={refused && !same ? profileMessages.removeTypedFault : undefined}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <ActRefusal error={error} changed={profileMessages.changedBeforeRemoval} />
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => dialog.current?.close()}>{profileMessages.keep}</Button>
            <Button look="danger" type="submit" aria-disabled={isPending}>
              {isPending ? profileMessages.removing : profileMessages.removeConfirm}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}

function useDeleting(profile: Profile, onDeleted: () => void) {
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const { act, refresh } = useProfileNow(profile);
  return useMutation({
    mutationFn: () => act(deleteProfile),
    onSuccess: async () => {
      announce(profileMessages.removed(profile.name));
      onDeleted();
      queryClient.removeQueries({ queryKey: profileQuery(profile.id).queryKey });
      queryClient.removeQueries({ queryKey: checkHistoryQuery(profile.id).queryKey });
      await queryClient.invalidateQueries({ queryKey: profilesQuery.queryKey });
    },
    onError: refresh,
  });
}
