import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import type { Setup } from '#contract/setup-links.ts';
import { guidePathname } from '#domain/selection/query.ts';
import { usePageData } from '../api/page-data.ts';
import { setupQuery } from '../api/setup.ts';
import { useOperator } from '../api/use-operator.ts';

export type Access = {
  /** Whether whoever is here may test and save. */
  readonly allowed: boolean;
  /** The setup that the page is about; null when its link is over, undefined on every other page. */
  readonly setup: Setup | null | undefined;
};

/** Who is here: on the page of a setup whoever has its link, elsewhere an operator or nobody. */
export function useAccess(): Access {
  const { setup: brought, guide } = usePageData();
  const { pathname } = useLocation();
  // The address may name the setup no more for a moment: a choice writes it anew.
  const inSetup = brought !== undefined && guide !== undefined && pathname === guidePathname(guide);
  const operator = useOperator(!inSetup);
  const { data } = useQuery({
    ...setupQuery(brought?.id ?? ''),
    initialData: brought ?? null,
    // Asked for at once: by that the server knows that somebody has opened the link, and no program has.
    initialDataUpdatedAt: 0,
    enabled: inSetup && brought !== null,
    refetchOnWindowFocus: 'always',
  });
  if (!inSetup) return { allowed: operator !== null, setup: undefined };
  return { allowed: data !== null && data.saved === null, setup: data };
}
