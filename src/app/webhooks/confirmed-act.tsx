import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { webhookMessages as messages } from '../messages/webhooks.ts';
import { FailureNote } from '../profiles/failure-note.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

type ConfirmedActProps = {
  words: { open: string; title: string; text: string; confirm: string };
  danger?: boolean;
  act: () => Promise<void>;
  /** Once the question is closed. */
  onDone?: () => Promise<void>;
};

/** A button that asks once, with what will happen, and then does it. */
export function ConfirmedAct({ words, danger = false, act, onDone }: ConfirmedActProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async () => {
      await act();
      dialog.current?.close();
      await onDone?.();
    },
  });
  return (
    <>
      <Button
        small
        look={danger ? 'danger' : 'secondary'}
        onClick={() => dialog.current?.showModal()}
      >
        {words.open}
      </Button>
      <Dialog dialog={dialog} title={words.title} onClose={reset}>
        <p>{words.text}</p>
        {error !== null && <FailureNote word={messages.failedWord} error={error} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => dialog.current?.close()}>{messages.keep}</Button>
          <Button
            look={danger ? 'danger' : 'primary'}
            aria-disabled={isPending}
            onClick={() => !isPending && mutate()}
          >
            {isPending ? messages.working : words.confirm}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
