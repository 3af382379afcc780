import { useId } from 'react';
import type { Guide } from '#domain/catalog/guide.ts';
import { askedMessages } from '../messages/asked.ts';
import { AskedField } from './asked-field.tsx';
import type { Asked } from './use-asked.ts';

type AskedValuesProps = { asks: Guide['asks']; asked: Asked };

/** What only the reader knows, asked once and filled in everywhere. */
export function AskedValues({ asks, asked }: AskedValuesProps) {
  const id = useId();
  if (asks.length === 0) return null;
  return (
    <section aria-labelledby={id} className="needs-script no-print mt-6 space-y-3">
      <div>
        <h2 id={id} className="text-lg font-semibold tracking-tight">
          {askedMessages.heading}
        </h2>
        <p className="text-sm text-muted">{askedMessages.lead}</p>
      </div>
      {asks.map((ask) => (
        <AskedField
          key={ask.id}
          ask={ask}
          given={asked.given[ask.id] ?? ''}
          onGive={(value) => asked.give(ask.id, value)}
        />
      ))}
    </section>
  );
}
