import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { isChangedMeanwhile } from '../api/as-seen.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FailureNote } from './failure-note.tsx';

type ConfirmedActProps = {
  words: {
    readonly open: string;
    readonly title: string;
    readonly text: string;
    readonly confirm: string;
    readonly pending: string;
    readonly cancel: string;
    /** Said once it is done; absent where what comes then speaks for itself. */
    readonly done?: string;
    /** Over the reason why it was not done. */
    readonly failed: string;
  };
  /** Tells the button from others of its kind. */
  name?: string;
  /** Something is gone then. */
  danger?: boolean;
  /** What it means that somebody was faster. */
  changed?: { readonly title: string; readonly fix: string };
  act: () => Promise<unknown>;
  /** Done or refused: what the page shows may be another by now. */
  onSettled?: () => Promise<unknown>;
};

/** A button that asks once, with what will happen, and then does it. */
export function ConfirmedAct(props: ConfirmedActProps) {
  const { words, name, danger = false, changed, act, onSettled } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const announce = useAnnounce();
  const { mutate, isPending, error, reset } = useMutation({
    // The answer may hold what is shown once.
    gcTime: 0,
    mutationFn: act,
    onSuccess: () => {
      // Gives the focus back first; who goes away then hands it on.
      dialog.current?.close();
      if (words.done !== undefined) announce(words.done);
    },
    onSettled: () => onSettled?.(),
  });
  const refusal = error !== null && isChangedMeanwhile(error) ? changed : undefined;
  return (
    <>
      <Button
        small
        look={danger ? 'danger' : 'secondary'}
        aria-label={name}
        onClick={() => dialog.current?.showModal()}
      >
        {words.open}
      </Button>
      <Dialog dialog={dialog} title={words.title} onClose={reset}>
        <p>{words.text}</p>
        {error !== null && <FailureNote word={words.failed} error={error} words={refusal} />}
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
