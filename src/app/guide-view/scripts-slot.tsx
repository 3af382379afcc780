import { useId } from 'react';
import { Waiting } from '../frame/waiting.tsx';
import { scriptsMessages } from '../messages/scripts.ts';
import type { ScriptsProps } from '../scripts/scripts.tsx';
import { useChunk } from '../ui/use-chunk.ts';

const loadScripts = async () => (await import('../scripts/scripts.tsx')).Scripts;

/** The scripts' heading, and their place until their code is there. */
export function ScriptsSlot(props: ScriptsProps) {
  const id = useId();
  const { loaded: Scripts, failed, retry } = useChunk(loadScripts);
  return (
    <section aria-labelledby={id} className="needs-script no-print mt-10 min-h-40">
      <h2 id={id} className="text-lg font-semibold tracking-tight">
        {scriptsMessages.heading}
      </h2>
      <p className="mt-1 text-sm text-muted">{scriptsMessages.text}</p>
      {Scripts === undefined ? <Waiting failed={failed} onRetry={retry} /> : <Scripts {...props} />}
    </section>
  );
}
