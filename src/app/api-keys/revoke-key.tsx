import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ApiKey } from '#contract/api-keys.ts';
import { apiKeysQuery, revokeApiKey } from '../api/api-keys.ts';
import { apiKeyMessages } from '../messages/api-keys.ts';
import { errorWords } from '../messages/error-words.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** Revokes a key, after asking once. */
export function RevokeKey({ apiKey: { id, name } }: { apiKey: ApiKey }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => revokeApiKey(id),
    onSuccess: async () => {
      // Gives the focus back first; the row hands it on.
      dialog.current?.close();
      announce(apiKeyMessages.revoked(name));
      await queryClient.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
    },
  });
  return (
    <>
      <Button
        small
        look="danger"
        aria-label={apiKeyMessages.revokeNamed(name)}
        onClick={() => dialog.current?.showModal()}
      >
        {apiKeyMessages.revoke}
      </Button>
      <Dialog dialog={dialog} title={apiKeyMessages.revokeTitle(name)} onClose={reset}>
        <p>{apiKeyMessages.revokeText}</p>
        {error !== null && (
          <Callout tone="danger" word={apiKeyMessages.notRevoked} role="alert">
            <p>
              {errorWords(error).title}. {errorWords(error).fix}
            </p>
          </Callout>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => dialog.current?.close()}>{apiKeyMessages.keep}</Button>
          <Button look="danger" aria-disabled={isPending} onClick={() => !isPending && mutate()}>
            {isPending ? apiKeyMessages.revoking : apiKeyMessages.revoke}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
