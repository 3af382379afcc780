import { useId } from 'react';
import type { Guide } from '#domain/catalog/guide.ts';
import { Waiting } from '../frame/waiting.tsx';
import { guideMessages } from '../messages/guide.ts';
import { useChunk } from '../ui/use-chunk.ts';
import type { Asked } from './use-asked.ts';

type AskedValuesProps = { asks: Guide['asks']; asked: Asked };

/** The room that a field takes with its label, hint and note, so that nothing moves when it comes. */
const roomForField = 'min-h-29';

const loadFields = async () => (await import('./asked-fields.tsx')).AskedFields;

/** What only the reader knows, asked once and filled in everywhere. Few guides ask. */
export function AskedValues({ asks, asked }: AskedValuesProps) {
  const id = useId();
  const { loaded: Fields, failed, retry } = useChunk(loadFields, asks.length > 0);
  if (asks.length === 0) return null;
  return (
    <section aria-labelledby={id} className="needs-script no-print mt-6 space-y-3">
      <div>
        <h2 id={id} className="text-lg font-semibold tracking-tight">
          {guideMessages.asked}
        </h2>
        <p className="text-sm text-muted">{guideMessages.askedLead}</p>
      </div>
      {Fields === undefined ? (
        asks.map((ask, index) => (
          <div key={ask.id} className={roomForField}>
            {index === 0 && <Waiting failed={failed} onRetry={retry} />}
          </div>
        ))
      ) : (
        <Fields asks={asks} asked={asked} />
      )}
    </section>
  );
}
