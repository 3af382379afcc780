import { useEffect, useRef, useState } from 'react';
import { Waiting } from '../frame/waiting.tsx';
import { useChunk } from '../ui/use-chunk.ts';
import type { ConnectProps } from './connect-props.ts';

/** How near the form has to be before its code is fetched, in CSS pixels. */
const nearness = '800px';

const loadConnect = async () => (await import('../connect/connect.tsx')).Connect;

/** Holds the place of the credentials form, whose code comes when the reader comes near. */
export function FormSlot(props: ConnectProps) {
  const slot = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const { loaded: Connect, failed, retry } = useChunk(loadConnect, near);

  useEffect(() => {
    if (slot.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: nearness },
    );
    observer.observe(slot.current);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={slot} className="needs-script no-print min-h-64">
      {Connect === undefined ? <Waiting failed={failed} onRetry={retry} /> : <Connect {...props} />}
    </div>
  );
}
