import { useEffect, useId, useRef } from 'react';
import { usePageData } from '../api/page-data.ts';
import { openInView } from '../browser/open-in-view.ts';
import { pictureMessages } from '../messages/pictures.ts';
import { Button } from '../ui/button.tsx';
import { Drawing } from './drawing.tsx';
import { Legend } from './legend.tsx';
import type { Screen } from './screen.ts';

type EnlargedProps = { screen: Screen; name: string; label: string; onClose: () => void };

/** The drawing, larger, with what to do at each number. Closing gives the focus back. */
export function Enlarged({ screen, name, label, onClose }: EnlargedProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const isFramed = usePageData().embed !== undefined;
  useEffect(() => {
    // It is open already where effects run twice.
    if (dialog.current === null || dialog.current.open) return;
    if (isFramed) openInView(dialog.current);
    else dialog.current.showModal();
  }, [isFramed]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      className="m-auto w-[min(60rem,calc(100vw-2rem))] rounded-md border border-line bg-surface p-4 text-text shadow-2xl backdrop:bg-sunken/75 sm:p-6"
    >
      <div className="mb-3 flex items-start justify-between gap-4">
        <h4 id={heading} className="text-base font-semibold">
          {name}
        </h4>
        <Button small onClick={() => dialog.current?.close()}>
          {pictureMessages.close}
        </Button>
      </div>
      <div className="text-sm sm:text-base">
        <Drawing screen={screen} label={label} />
      </div>
      <div className="mt-4 text-sm">
        <Legend screen={screen} />
      </div>
    </dialog>
  );
}
