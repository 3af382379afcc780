import { useQuery } from '@tanstack/react-query';
import type { SignedInOperator } from '#contract/session.ts';
import { usePageData } from '../api/page-data.ts';
import { sessionQuery } from '../api/session.ts';

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

/** Whether an operator is signed in in this browser. */
export function useSignedIn(): boolean {
  return useOperator() !== null;
}
