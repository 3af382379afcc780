import { useEffect, useState } from 'react';
import type { SeparateWindow } from './separate-window.ts';

/** How often a window is looked after, in milliseconds: browsers tell nobody that one is closed. */
const patience = 1_000;

/** Whether a window that this page has opened is gone, see `SeparateWindow`; false where there is none. */
export function useWindowGone(opened: SeparateWindow | undefined): boolean {
  const [gone, setGone] = useState<SeparateWindow>();
  useEffect(() => {
    if (opened === undefined) return;
    const timer = setInterval(() => {
      if (!opened.isGone()) return;
      setGone(opened);
      clearInterval(timer);
    }, patience);
    return () => clearInterval(timer);
  }, [opened]);
  return opened !== undefined && gone === opened;
}

/** Why there is no window to go on in: the browser has not let it open, or it is gone. */
export type MissingWindow = 'blocked' | 'gone';

/** Undefined while it is simply open. */
export function missingWindow(
  opened: SeparateWindow | undefined,
  gone: boolean,
): MissingWindow | undefined {
  if (opened === undefined) return 'blocked';
  return gone ? 'gone' : undefined;
}
