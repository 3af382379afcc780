import { type ReactNode, type RefObject, useId } from 'react';

type DialogProps = {
  /** For whoever opens and closes it. */
  dialog: RefObject<HTMLDialogElement | null>;
  title: string;
  onClose: () => void;
  children: ReactNode;
};

/** A question in front of the page. Escape closes it, and the focus goes back to who opened it. */
export function Dialog({ dialog, title, onClose, children }: DialogProps) {
  const titleId = useId();
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto w-[min(32rem,calc(100vw-2rem))] space-y-4 rounded-md border border-line bg-surface p-5 text-left text-base whitespace-normal text-text shadow-2xl backdrop:bg-[rgb(0_0_0/0.5)]"
    >
      <h2 id={titleId} className="text-lg font-semibold [overflow-wrap:anywhere]">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
