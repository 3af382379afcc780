import type { Guide } from '#domain/catalog/guide.ts';
import { AskedField } from './asked-field.tsx';
import type { Asked } from './use-asked.ts';

type AskedFieldsProps = { asks: Guide['asks']; asked: Asked };

/** A field for each value that only the reader knows. */
export function AskedFields({ asks, asked }: AskedFieldsProps) {
  return asks.map((ask) => (
    <AskedField
      key={ask.id}
      ask={ask}
      given={asked.given[ask.id] ?? ''}
      onGive={(value) => asked.give(ask.id, value)}
    />
  ));
}
