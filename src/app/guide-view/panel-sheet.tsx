import { type ReactNode, useEffect, useId, useRef } from 'react';
import { copying } from '../messages/copying.ts';
import { panelMessages } from '../messages/panel.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';

type PanelSheetProps = {
  summary: string;
  scopeText: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: (headingId: string) => ReactNode;
};

/** Where the panel fits beside the guide; the same width as Tailwind's `lg`. */
const beside = '(min-width: 64rem)';

const modal = { role: 'dialog', 'aria-modal': true };

/**
 * Beside the guide on wide screens. On narrow ones a summary stands in for it, at the top or within
 * reach of the thumb, and opens it as a sheet that keeps the focus until it is done.
 */
export function PanelSheet({ summary, scopeText, open, onOpenChange, children }: PanelSheetProps) {
  const headingId = useId();
  const opener = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const back = opener.current;
    document.getElementById(headingId)?.focus();
    const wide = matchMedia(beside);
    const close = () => onOpenChange(false);
    const closeByKey = ({ key }: KeyboardEvent) => key === 'Escape' && close();
    wide.addEventListener('change', close);
    document.addEventListener('keydown', closeByKey);
    return () => {
      wide.removeEventListener('change', close);
      document.removeEventListener('keydown', closeByKey);
      // Once the rest of the page takes focus again.
      requestAnimationFrame(() => back?.focus());
    };
  }, [open, headingId, onOpenChange]);

  return (
    <>
      <div
        inert={open}
        className="needs-script no-print order-first flex items-center gap-3 border-line bg-surface py-2 text-sm max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-10 max-sm:border-t max-sm:px-4 sm:sticky sm:top-14 sm:z-5 sm:border-b lg:hidden"
      >
        <span className="min-w-0 flex-1 tabular-nums">{summary}</span>
        <CopyButton
          label={panelMessages.copyScopes}
          short={copying.copy}
          text={scopeText}
          words={copying}
          disabled={scopeText === ''}
        />
        <Button
          small
          look="primary"
          ref={opener}
          aria-haspopup="dialog"
          onClick={() => onOpenChange(true)}
        >
          {panelMessages.open}
        </Button>
      </div>
      <div
        {...{ 'aria-labelledby': headingId, ...(open ? modal : { role: 'region' }) }}
        className={`needs-script no-print flex flex-col gap-4 bg-surface lg:sticky lg:top-14 lg:col-start-2 lg:row-start-1 lg:max-h-[calc(100dvh-3.5rem)] lg:py-7 ${open ? 'max-lg:fixed max-lg:inset-y-0 max-lg:right-0 max-lg:z-20 max-lg:w-full max-lg:overflow-y-auto max-lg:border-l max-lg:border-line max-lg:p-4 max-lg:shadow-2xl sm:max-lg:max-w-[26.25rem]' : 'max-lg:hidden'}`}
      >
        {children(headingId)}
        {open && (
          <div className="sticky -bottom-4 -mx-4 -mb-4 border-t border-line bg-surface p-4 lg:hidden">
            <Button look="primary" className="w-full" onClick={() => onOpenChange(false)}>
              {panelMessages.close}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
