import { useEffect } from 'react';

/** Names the document after the page; the server has done so already for the first one. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
