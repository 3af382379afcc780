import { useEffect, useRef, useState } from 'react';
import type { Guide } from '#domain/catalog/guide.ts';
import type { StepTopic } from '#domain/catalog/step-topic.ts';
import type { Selection } from '#domain/selection/selection.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useChunk } from '../ui/use-chunk.ts';

export type ConnectProps = {
  guide: Guide;
  selection: Selection;
  /** The client ID while it is a proper one, for links into the admin center. */
  onClientId: (clientId: string | undefined) => void;
  /** Goes to the guide's step that deals with a topic. */
  onGoToTopic: (topic: StepTopic) => void;
};

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
