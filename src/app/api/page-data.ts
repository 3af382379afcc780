import { createContext, useContext } from 'react';
import type { PageData } from '#contract/page.ts';

export const PageDataContext = createContext<PageData | undefined>(undefined);

/** What the server knew when it rendered the page. */
export function usePageData(): PageData {
  const data = useContext(PageDataContext);
  if (data === undefined) throw new Error('PageDataContext is missing above this component');
  return data;
}
