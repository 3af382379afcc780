import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ActRefusal } from './act-refusal.tsx';

type ConfirmedActProps = {
  words: {
    open: string;
    title: string;
    text: string;
    confirm: string;
    pending: string;
    cancel: string;
    done: string;
  };
  danger?: boolean;
  changed: { title: string; fix: string };
  act: () => Promise<unknown>;
  /** Done or refused: what the page shows may be another by now. */
  onSettled: () => Promise<void>;
};

/** A button that asks once, with what will happen, and then does it. */
export function ConfirmedAct({ words, danger, changed, act, onSettled }: ConfirmedActProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const announce = useAnnounce();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: act,
    onSuccess: () => {
      dialog.current?.close();
      announce(words.done);
    },
    onSettled,
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
        <ActRefusal error={error} changed={changed} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => dialog.current?.close()}>{words.cancel}</Button>
          <Button
            look={danger ? 'danger' : 'primary'}
            aria-disabled={isPending}
            onClick={() => !isPending && mutate()}
          >
            {isPending ? words.pending : words.confirm}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
