/** What the browser refuses to keep, for as long as the page is open. */
const forgotten = new Map<string, string>();

/**
 * What this browser keeps between visits: progress, recent guides, preferences, and the values that a
 * guide asks for to fill itself in. Never a credential. A browser that refuses storage gets a page that forgets, not an error.
 */
export function readStored(key: string): string | null {
  const name = storageKey(key);
  try {
    return forgotten.get(name) ?? localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Without storage, or room in it, the value lives for as long as the page. */
export function writeStored(key: string, value: string): void {
  const name = storageKey(key);
  try {
    localStorage.setItem(name, value);
    forgotten.delete(name);
  } catch {
    forgotten.set(name, value);
  }
  window.dispatchEvent(new StorageEvent('storage', { key: name }));
}

/** Calls back when the value changes, in this tab or another. Returns the way to stop. */
export function watchStored(key: string, onChange: () => void): () => void {
  const listener = (event: StorageEvent) => {
    if (event.key === storageKey(key) || event.key === null) onChange();
  };
  window.addEventListener('storage', listener);
  return () => window.removeEventListener('storage', listener);
}

function storageKey(key: string): string {
  return `scopewright:${key}`;
}
