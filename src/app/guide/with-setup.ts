import { setupParameter } from '#contract/setup-header.ts';

/** A query, with or without its question mark, that names this setup and no other; none where the ID is null. */
export function withSetup(query: string, id: string | null): string {
  const own = `${setupParameter}=`;
  const parts = query
    .replace('?', '')
    .split('&')
    .filter((part) => part && !part.startsWith(own));
  if (id) parts.push(own + id);
  return parts[0] ? `?${parts.join('&')}` : '';
}

/** The setup that the query of an address names. */
export function setupIn(search: string): string | null {
  return new URLSearchParams(search).get(setupParameter);
}
