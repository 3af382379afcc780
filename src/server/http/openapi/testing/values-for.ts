import type { Found, Values } from './document-client.ts';
import type { Asker, Described } from './open-described.ts';

export type Step = {
  /** Of what an operation is about; empty where its path has none. */
  readonly id: string;
  readonly asker: Asker;
  readonly described: Described;
};

/** What the document wants to be sent, about what has that ID. */
export async function valuesFor(found: Found, { id, asker, described }: Step): Promise<Values> {
  return {
    path: { id, platform: 'stackone', connector: 'microsoftoutlook' },
    headers: found.operation.parameters.some(({ name }) => name === 'If-Match')
      ? { 'if-match': await versionOf(found, { id, asker, described }) }
      : {},
    body: described.fill(found),
  };
}

async function versionOf({ path }: Found, { id, asker, described }: Step): Promise<string> {
  const item = described.findOne(`GET ${path.replace(/\{id\}.*/, '{id}')}`);
  const { headers } = await described.send(item, { path: { id } }, asker);
  return headers.get('etag') ?? '';
}

/** The ID of what was made, or of the first in a list. */
export function idIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('id' in value && typeof value.id === 'string') return value.id;
  for (const inner of Object.values(value)) {
    const id = idIn(inner);
    if (id !== undefined) return id;
  }
  return undefined;
}
