import { useEffect } from 'react';

/** Every link that leads out of this page opens a tab: nothing else of ours can be shown in the frame. */
export function useNewTabs(): void {
  useEffect(() => {
    // In the capturing phase: before the router sees the click.
    document.addEventListener('click', openTab, true);
    return () => document.removeEventListener('click', openTab, true);
  }, []);
}

function openTab(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || link.target !== '' || link.hasAttribute('download')) return;
  if (link.getAttribute('href')?.startsWith('#')) return;
  link.target = '_blank';
  link.relList.add('noopener');
  event.stopPropagation();
}
