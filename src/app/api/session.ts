import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { type MicrosoftSignInRequest, Session, type SignInRequest } from '#contract/session.ts';
import { ApiProblem, isSetupOver, readAnswer, request } from './http.ts';
import { setupsKey } from './setup.ts';

export const nobody: Session = { operator: null };

/** Who is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => readAnswer(await request('session', { signal }), Session),
});

/** Whether a request was refused because the session has ended. */
export function endsSession(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.code === 'not-signed-in';
}

/** Takes note of such a refusal, so that the page offers the way to another session. */
export function noteEndOfSession(queryClient: QueryClient, error: unknown): void {
  if (endsSession(error)) queryClient.setQueryData(sessionQuery.queryKey, nobody);
  // Over, or done and the answer was lost: the server knows.
  if (isSetupOver(error)) void queryClient.invalidateQueries({ queryKey: setupsKey });
}

/** Spends a one-time sign-in link. */
export async function signIn(body: SignInRequest): Promise<Session> {
  return readAnswer(await request('session', { method: 'POST', body }), Session);
}

/** Begins a session with who Microsoft says the person is. */
export async function signInWithMicrosoft(body: MicrosoftSignInRequest): Promise<Session> {
  return readAnswer(await request('session/microsoft', { method: 'POST', body }), Session);
}

/** Ends the session, on the server too. */
export async function signOut(): Promise<void> {
  await request('session', { method: 'DELETE' });
}
