import { useEffect } from 'react';

/** While it is on, the browser asks before the page is left or reloaded. */
export function useUnsavedWarning(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    // In the capturing phase: before the router sees the click.
    document.addEventListener('click', leaveByLink, true);
    return () => {
      window.removeEventListener('beforeunload', ask);
      document.removeEventListener('click', leaveByLink, true);
    };
  }, [on]);
}

/** The router would change the page without a question: this makes a real navigation of it. */
function leaveByLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (link === null || modified || event.button !== 0 || link.target !== '') return;
  if (link.hasAttribute('download')) return;
  if (link.origin !== location.origin || link.pathname === location.pathname) return;
  event.preventDefault();
  event.stopPropagation();
  location.assign(link.href);
}
