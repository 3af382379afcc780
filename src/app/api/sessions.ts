import { queryOptions } from '@tanstack/react-query';
import { SessionList } from '#contract/session.ts';
import { ApiProblem, readAnswer, request } from './http.ts';

/** Of every list of sessions. */
export const allSessionsKey = ['sessions'];

/** The sessions of the operator who asks, or, for admins, those of everybody. */
export const sessionsQuery = (whose: 'own' | 'all') =>
  queryOptions({
    queryKey: [...allSessionsKey, whose],
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const query = whose === 'all' ? '?operator=all' : '';
      return readAnswer(await request(`sessions${query}`, { signal }), SessionList);
    },
  });

/** Ends one session. One that is over already has what was wanted. */
export async function endSession(id: string): Promise<void> {
  try {
    await request(`sessions/${encodeURIComponent(id)}`, { method: 'DELETE' });
  } catch (error) {
    if (!(error instanceof ApiProblem && error.problem.code === 'not-found')) throw error;
  }
}

/** Ends every session of the operator who asks, but for the one that asks. */
export async function endOtherSessions(): Promise<void> {
  await request('sessions', { method: 'DELETE' });
}
