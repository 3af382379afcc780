/**
 * Opens a dialog in the middle of what is seen of this window. In a frame that is as high as its content, the middle
 * of the window may be far from there, and the portal would scroll to it: only the browser knows which part somebody
 * looks at, and it tells a moment later.
 */
export function openInView(dialog: HTMLDialogElement): void {
  const observer = new IntersectionObserver(([seen]) => {
    observer.disconnect();
    if (dialog.open || !dialog.isConnected) return;
    const { top, height } = seen?.intersectionRect ?? { top: 0, height: 0 };
    // Where nothing is seen, there is no better place than the usual one.
    const place = (from: number) => {
      if (height > 0) dialog.style.marginBlock = `${from}px auto`;
    };
    // Near at first, so that the focus that goes to it scrolls nothing; its height is known once it is open.
    place(top + height / 3);
    dialog.showModal();
    const highest = Math.max(top, top + (height - dialog.offsetHeight) / 2);
    place(Math.max(0, Math.min(highest, innerHeight - dialog.offsetHeight)));
  });
  observer.observe(document.documentElement);
}
