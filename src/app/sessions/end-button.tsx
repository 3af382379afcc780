import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { errorWords } from '../messages/error-words.ts';
import { sessionMessages } from '../messages/sessions.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Dialog } from '../ui/dialog.tsx';

type EndButtonProps = {
  words: {
    open: string;
    name?: string;
    title: string;
    text: string;
    confirm: string;
    done: string;
  };
  act: () => Promise<void>;
};

/** Asks once, and then ends what it is about; the list is asked for again. */
export function EndButton({ words, act }: EndButtonProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: act,
    onSuccess: async () => {
      // Gives the focus back first; who goes away then hands it on.
      dialog.current?.close();
      announce(words.done);
      await queryClient.invalidateQueries({ queryKey: ['sessions'] });
    },
  });
  const refusal = error === null ? undefined : errorWords(error);
  return (
    <>
      <Button small aria-label={words.name} onClick={() => dialog.current?.showModal()}>
        {words.open}
      </Button>
      <Dialog dialog={dialog} title={words.title} onClose={reset}>
        <p className="text-base">{words.text}</p>
        {refusal !== undefined && (
          <Callout tone="danger" word={sessionMessages.notEnded} role="alert">
            <p className="text-sm">
              {refusal.title}. {refusal.fix}
            </p>
          </Callout>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => dialog.current?.close()}>{sessionMessages.keep}</Button>
          <Button look="primary" aria-disabled={isPending} onClick={() => !isPending && mutate()}>
            {isPending ? sessionMessages.ending : words.confirm}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
