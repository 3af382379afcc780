import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';

type HandOnFocusProps = {
  /** Who gets the focus. */
  to: RefObject<HTMLElement | null>;
  children: ReactNode;
};

/**
 * Around what can go away while it has the focus: without an heir, the next Tab would begin at the
 * top of the page.
 */
export function HandOnFocus({ to, children }: HandOnFocusProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      // Clean-up comes just before the element is taken out.
      if (element?.contains(document.activeElement)) to.current?.focus();
    };
  }, [to]);
  return <div ref={box}>{children}</div>;
}
