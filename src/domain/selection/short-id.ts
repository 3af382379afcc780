import type { Guide } from '../catalog/guide.ts';

/** An action's id without the connector's prefix, as the query writes it. */
export function shortId(id: string, guide: Guide): string {
  const prefix = `${guide.connector.id}_`;
  return id.startsWith(prefix) ? id.slice(prefix.length) : id;
}
