import { queryOptions } from '@tanstack/react-query';
import { Session, type SignInRequest } from '#contract/session.ts';
import { readAnswer, request } from './http.ts';

/** Whether an operator is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => readAnswer(await request('session', { signal }), Session),
});

/** Spends a one-time sign-in link. */
export async function signIn(body: SignInRequest): Promise<Session> {
  return readAnswer(await request('session', { method: 'POST', body }), Session);
}

/** Ends the session, on the server too. */
export async function signOut(): Promise<void> {
  await request('session', { method: 'DELETE' });
}
