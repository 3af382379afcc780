import { useCallback, useSyncExternalStore } from 'react';
import { readStored, watchStored, writeStored } from './storage.ts';

/**
 * A stored text and the way to change it. Null on the server and during hydration, so that both
 * sides render the same; the stored value follows at once.
 */
export function useStored(key: string): readonly [string | null, (value: string) => void] {
  const subscribe = useCallback((onChange: () => void) => watchStored(key, onChange), [key]);
  const stored = useSyncExternalStore(
    subscribe,
    () => readStored(key),
    () => null,
  );
  const write = useCallback((next: string) => writeStored(key, next), [key]);
  return [stored, write];
}

/** A stored list of words as a list; nonsense in the storage counts as empty. */
export function parseWords(stored: string | null): readonly string[] {
  if (stored === null) return [];
  try {
    const parsed: unknown = JSON.parse(stored);
    return Array.isArray(parsed) ? parsed.filter((word) => typeof word === 'string') : [];
  } catch {
    return [];
  }
}

/** A stored object of texts; nonsense in the storage counts as empty. */
export function parseRecord(stored: string | null): Readonly<Record<string, string>> {
  if (stored === null) return {};
  try {
    const parsed: unknown = JSON.parse(stored);
    const entries = Object.entries(Object(parsed)).filter(([, value]) => typeof value === 'string');
    return Object.fromEntries(entries) as Record<string, string>;
  } catch {
    return {};
  }
}
