import { useEffect } from 'react';
import { useAnnounce } from './announcer.tsx';

/**
 * Names the document after the page. The server has done so already for the first one; a later one
 * is also said, because to assistive technology nothing was loaded.
 */
export function usePageTitle(title: string): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (document.title === title) return;
    document.title = title;
    announce(title);
  }, [title, announce]);
}
