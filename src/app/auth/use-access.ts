import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { isAtLeast } from '#contract/access.ts';
import type { SignedInOperator } from '#contract/session.ts';
import type { Setup } from '#contract/setup-links.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { embedPathname, guidePathname } from '#domain/selection/query.ts';
import { usePageData } from '../api/page-data.ts';
import { setupQuery } from '../api/setup.ts';
import { useOperator } from '../api/use-operator.ts';

export type Access = {
  /** What keeps whoever is here from testing and saving: nothing, where it is undefined. */
  readonly lacks: 'session' | 'role' | 'setup' | 'token' | undefined;
  /** Who is signed in, on every page but that of a setup. */
  readonly operator: SignedInOperator | null;
  /** The setup that the page is about; null when its link is over, undefined on every other page. */
  readonly setup: Setup | null | undefined;
};

/** Who is here: on the page of a setup whoever has its link, elsewhere an operator or nobody. */
export function useAccess(): Access {
  const { setup: brought, guide, embed } = usePageData();
  const { pathname } = useLocation();
  // The address may name the setup no more for a moment: a choice writes it anew.
  const inSetup = brought !== undefined && isPageOf(guide, pathname);
  const operator = useOperator(!inSetup && embed === undefined);
  const { data } = useQuery({
    ...setupQuery(brought?.id ?? ''),
    initialData: brought ?? null,
    // Asked for at once: by that the server knows that somebody has opened the link, and no program has.
    initialDataUpdatedAt: 0,
    enabled: inSetup && brought !== null,
    refetchOnWindowFocus: 'always',
  });
  // In a frame nobody is anybody but by the portal’s token.
  if (!inSetup && embed) return { lacks: 'token', operator: null, setup: undefined };
  if (!inSetup) return { lacks: lackOf(operator), operator, setup: undefined };
  const isOpen = data !== null && data.saved === null;
  return { lacks: isOpen ? undefined : 'setup', operator: null, setup: data };
}

function isPageOf(guide: Guide | undefined, pathname: string): boolean {
  return guide !== undefined && [guidePathname(guide), embedPathname(guide)].includes(pathname);
}

function lackOf(operator: SignedInOperator | null): Access['lacks'] {
  if (operator === null) return 'session';
  return isAtLeast(operator.role, 'operator') ? undefined : 'role';
}
