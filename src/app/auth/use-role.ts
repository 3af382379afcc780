import { useQuery } from '@tanstack/react-query';
import type { Role } from '#contract/access.ts';
import { usePageData } from '../api/page-data.ts';
import { sessionQuery } from '../api/session.ts';

/** What whoever is signed in may do, as far as this page knows; asking is left to `useSignedIn`. */
export function useRole(): Role | undefined {
  const { session } = usePageData();
  const { data } = useQuery({ ...sessionQuery, initialData: session, enabled: false });
  return data.operator?.role;
}
