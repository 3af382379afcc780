export type SeparateWindow = {
  leadTo(url: string): void;
  close(): void;
  /**
   * Whether it is closed, as far as a browser tells: one whose page keeps itself apart, by
   * `Cross-Origin-Opener-Policy`, looks the same.
   */
  isGone(): boolean;
};

/**
 * Opens an empty window, cut off from this page. Call it in the very click that asks for it: a
 * browser blocks what opens later, and then there is none.
 */
export function openSeparateWindow(): SeparateWindow | undefined {
  const opened = window.open('about:blank', '_blank');
  if (opened === null) return undefined;
  // Wherever it goes, it must not be able to lead this page elsewhere.
  opened.opener = null;
  return {
    leadTo: (url) => opened.location.replace(url),
    close: () => opened.close(),
    isGone: () => opened.closed,
  };
}
