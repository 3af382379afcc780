import { type RefObject, useLayoutEffect, useRef } from 'react';

/** For a row of a table that can go away while it has the focus: who gets it then. */
export function useRowFocus<Row extends HTMLElement>(heir: RefObject<HTMLElement | null>) {
  const row = useRef<Row>(null);
  useLayoutEffect(() => {
    const element = row.current;
    return () => {
      // Clean-up comes just before the element is taken out.
      if (element?.contains(document.activeElement)) heir.current?.focus();
    };
  }, [heir]);
  return row;
}
