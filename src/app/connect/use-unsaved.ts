import { useEffect } from 'react';
import { useUnsavedWarning } from '../browser/use-unsaved-warning.ts';
import { useHostVoice } from '../host/host-context.ts';

/** While it is on, the browser asks before the page is left, and a frame before it is closed. */
export function useUnsaved(on: boolean): void {
  useUnsavedWarning(on);
  const { setUnsaved } = useHostVoice();
  useEffect(() => {
    setUnsaved(on);
    return () => setUnsaved(false);
  }, [on, setUnsaved]);
}
