import { useCallback, useMemo } from 'react';
import type { Values } from '#domain/guide/fill-values.ts';
import { usePageData } from '../api/page-data.ts';
import { readStored } from '../browser/storage.ts';
import { parseRecord, useStored } from '../browser/use-stored.ts';

export type Asked = {
  /** By id, only what can be filled in as it is; and `serverUrl`, which is known. */
  readonly given: Values;
  /** An empty value takes it away. */
  give(id: string, value: string): void;
};

/**
 * What the reader has entered for a platform's guides: kept in this browser, because it says who they
 * are. Never in the URL, and never sent.
 */
export function useAsked(platformId: string): Asked {
  const key = `asked:${platformId}`;
  const { origin } = usePageData();
  const [stored, write] = useStored(key);
  const give = useCallback(
    (id: string, value: string) => {
      const { [id]: _, ...others } = parseRecord(readStored(key));
      write(JSON.stringify(value === '' ? others : { ...others, [id]: value }));
    },
    [key, write],
  );
  return useMemo(
    () => ({ given: { ...parseRecord(stored), serverUrl: origin }, give }),
    [stored, give, origin],
  );
}
