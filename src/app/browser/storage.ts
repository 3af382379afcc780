/**
 * What this browser keeps between visits: progress, recent guides, preferences, and the values that a
 * guide asks for to fill itself in. Never a credential. A browser that refuses storage gets a page that forgets, not an error.
 */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(storageKey(key));
  } catch {
    return null;
  }
}

/** False when the browser refuses, or has no room. */
export function writeStored(key: string, value: string): boolean {
  try {
    localStorage.setItem(storageKey(key), value);
  } catch {
    return false;
  }
  window.dispatchEvent(new StorageEvent('storage', { key: storageKey(key) }));
  return true;
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
