import { useQuery } from '@tanstack/react-query';
import { isAtLeast, type Role } from '#contract/access.ts';
import type { SignedInOperator } from '#contract/session.ts';
import { usePageData } from './page-data.ts';
import { sessionQuery } from './session.ts';

/** How often a waiting page asks whether somebody has signed in, in milliseconds. */
const patience = 2_000;

/**
 * The operator who is signed in in this browser; null while nobody is. The page keeps asking then: the
 * sign-in link opens in a tab of its own.
 */
export function useOperator(enabled = true): SignedInOperator | null {
  const { session } = usePageData();
  const { data } = useQuery({
    ...sessionQuery,
    initialData: session,
    refetchInterval: (query) => (query.state.data?.operator ? false : patience),
    refetchOnWindowFocus: 'always',
    enabled,
  });
  return data.operator;
}

/** Whether an operator is signed in, as far as the page knows: asking is left to the frame around it. */
export function useSignedIn(): boolean {
  return useOperator(false) !== null;
}

/**
 * Whether the operator who is signed in has a role or a higher one: what they may not do is not offered.
 * While nobody is signed in, whatever stands on the page stays, with what was typed, for the next session.
 */
export function useMay(least: Role): boolean {
  const operator = useOperator(false);
  return operator === null || isAtLeast(operator.role, least);
}
