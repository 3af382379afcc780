import { useEffect } from 'react';

/**
 * The page says to searches which address stands for all its choices. Phones would share that one instead of the
 * choice, so it goes as soon as the page has another address.
 */
export function useCanonical(url: string): void {
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
    if (link?.href !== url) link?.remove();
    return () => link?.remove();
  }, [url]);
}
