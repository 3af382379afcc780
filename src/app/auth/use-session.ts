import { useQuery } from '@tanstack/react-query';
import { usePageData } from '../api/page-data.ts';
import { sessionQuery } from '../api/session.ts';

/** How often a waiting page asks whether somebody has signed in, in milliseconds. */
const patience = 2_000;

/**
 * Whether an operator is signed in in this browser. While nobody is, the page keeps asking: the
 * sign-in link opens in a tab of its own.
 */
export function useSignedIn(): boolean {
  const { session } = usePageData();
  const { data } = useQuery({
    ...sessionQuery,
    initialData: session,
    refetchInterval: (query) => (query.state.data?.operator ? false : patience),
    refetchOnWindowFocus: 'always',
  });
  return data.operator !== null;
}
