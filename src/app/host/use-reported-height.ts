import { useEffect } from 'react';
import type { HostVoice } from './host-context.ts';

/** Tells the portal how high the content is, now and whenever that changes. `turn`: tells it once more when it changes. */
export function useReportedHeight(tell: HostVoice['tell'], turn: string): void {
  useEffect(() => {
    if (turn === '') return;
    const { body } = document;
    const observer = new ResizeObserver(() =>
      tell({ type: 'resize', height: Math.ceil(body.getBoundingClientRect().height) }),
    );
    observer.observe(body);
    return () => observer.disconnect();
  }, [tell, turn]);
}
