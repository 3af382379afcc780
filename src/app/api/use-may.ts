import { useQuery } from '@tanstack/react-query';
import { isAtLeast, type Role } from '#contract/access.ts';
import { usePageData } from './page-data.ts';
import { sessionQuery } from './session.ts';

/**
 * Whether the operator who is signed in has a role or a higher one: what they may not do is not offered.
 * While nobody is signed in, whatever stands on the page stays, with what was typed, for the next session.
 */
export function useMay(least: Role): boolean {
  const { session } = usePageData();
  const { data } = useQuery({ ...sessionQuery, initialData: session, enabled: false });
  return data.operator === null || isAtLeast(data.operator.role, least);
}
