import type { RefObject } from 'react';
import { hostMessages } from '../messages/host.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

type CloseQuestionProps = { dialog: RefObject<HTMLDialogElement | null>; onClose: () => void };

const { stay, leave, title, text } = hostMessages.close;

/** Asks before something is closed that holds what was typed and not saved. */
export function CloseQuestion({ dialog, onClose }: CloseQuestionProps) {
  return (
    <Dialog dialog={dialog} title={title} onClose={() => {}}>
      <p>{text}</p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => dialog.current?.close()}>{stay}</Button>
        <Button
          look="danger"
          onClick={() => {
            dialog.current?.close();
            onClose();
          }}
        >
          {leave}
        </Button>
      </div>
    </Dialog>
  );
}
