import { type ReactNode, type RefObject, useEffect } from 'react';
import { usePageData } from '../api/page-data.ts';
import { panelMessages } from '../messages/panel.ts';
import { Button } from '../ui/button.tsx';

/** The id of the panel's heading, which takes the focus of those who jump there. */
export const panelHeadingId = 'actions';

/** Where the panel fits beside the guide; the same width as Tailwind's `lg`. */
const beside = '(min-width: 64rem)';

export function isPanelBeside(): boolean {
  return matchMedia(beside).matches;
}

type PanelSheetProps = {
  open: boolean;
  onClose: () => void;
  /** Takes the focus back when the sheet closes. */
  opener: RefObject<HTMLButtonElement | null>;
  children: ReactNode;
};

const modal = { role: 'dialog', 'aria-modal': true };
const sheet =
  'max-lg:fixed max-lg:inset-y-0 max-lg:right-0 max-lg:z-20 max-lg:w-full max-lg:overflow-y-auto max-lg:overscroll-contain max-lg:scroll-pb-24 max-lg:p-4 sm:max-lg:max-w-[26.25rem] sm:max-lg:border-l sm:max-lg:border-line sm:max-lg:shadow-2xl';

/**
 * The panel: beside the guide on wide screens, on narrow ones a sheet that keeps the focus until it
 * is done. In a portal’s frame, which is as high as its content, it opens in the flow instead.
 */
export function PanelSheet({ open, onClose, opener, children }: PanelSheetProps) {
  const { embed } = usePageData();
  useEffect(() => {
    if (!open) return;
    const back = opener.current;
    document.getElementById(panelHeadingId)?.focus();
    const wide = matchMedia(beside);
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onClose();
    };
    wide.addEventListener('change', onClose);
    document.addEventListener('keydown', closeByKey);
    return () => {
      wide.removeEventListener('change', onClose);
      document.removeEventListener('keydown', closeByKey);
      // Once the rest of the page takes focus again.
      requestAnimationFrame(() => back?.focus());
    };
  }, [open, onClose, opener]);

  const covers = open && !embed;
  return (
    <>
      {covers && (
        // For the pointer alone: the keyboard has Escape and "Done".
        <div
          aria-hidden="true"
          onClick={onClose}
          className="fixed inset-0 z-15 bg-sunken/75 lg:hidden"
        />
      )}
      <div
        {...{ 'aria-labelledby': panelHeadingId, ...(covers ? modal : { role: 'region' }) }}
        className={`panel-sheet needs-script no-print flex flex-col gap-4 bg-surface lg:sticky lg:top-14 lg:col-start-2 lg:row-start-1 lg:max-h-[calc(100dvh-3.5rem)] lg:py-7 ${open ? sheet : 'max-lg:hidden'}`}
      >
        {children}
        {open && (
          <div className="sticky -bottom-4 -mx-4 -mb-4 border-t border-line bg-surface p-4 lg:hidden">
            <Button look="primary" className="w-full" onClick={onClose}>
              {panelMessages.close}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
