import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { openInView } from '../browser/open-in-view.ts';

type Closing = {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly setUnsaved: (isUnsaved: boolean) => void;
  /** Closes, or asks first where something would be lost. */
  readonly ask: () => void;
};

/** Closing what the portal shows, by Escape or by the portal’s own request. `onClose` tells it to. */
export function useClosing(onClose: () => void): Closing {
  const dialog = useRef<HTMLDialogElement>(null);
  const unsaved = useRef(false);
  const setUnsaved = useCallback((isUnsaved: boolean) => {
    unsaved.current = isUnsaved;
  }, []);
  const ask = useCallback(() => {
    if (!unsaved.current) return onClose();
    if (dialog.current === null || dialog.current.open) return;
    openInView(dialog.current);
  }, [onClose]);
  useEffect(() => {
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isForSomethingElse(event)) return;
      // Else the same key would close the question that it has just opened.
      event.preventDefault();
      ask();
    };
    // Whatever closes something smaller by the same key is further in, and says that it has.
    window.addEventListener('keydown', closeByKey);
    return () => window.removeEventListener('keydown', closeByKey);
  }, [ask]);
  return { dialog, setUnsaved, ask };
}

/** A question that is open is closed by it, and what was searched for is cleared. */
function isForSomethingElse({ defaultPrevented, target }: KeyboardEvent): boolean {
  const clears = target instanceof HTMLInputElement && target.type === 'search' && target.value;
  return defaultPrevented || Boolean(clears) || document.querySelector('dialog[open]') !== null;
}
