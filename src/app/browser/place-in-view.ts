/**
 * Moves a dialog that is open to the middle of what is seen of this window. In a frame that is as high as its
 * content, the middle of the window may be far from there: only the browser knows which part somebody looks at.
 */
export function placeInView(dialog: HTMLDialogElement): void {
  const observer = new IntersectionObserver(([seen]) => {
    observer.disconnect();
    if (seen === undefined || seen.intersectionRect.height === 0) return;
    const { top, height } = seen.intersectionRect;
    const room = height - dialog.offsetHeight;
    const below = innerHeight - dialog.offsetHeight;
    dialog.style.marginBlock = `${Math.max(0, Math.min(top + Math.max(0, room / 2), below))}px auto`;
  });
  observer.observe(document.documentElement);
}
