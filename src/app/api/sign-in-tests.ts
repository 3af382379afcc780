import { queryOptions } from '@tanstack/react-query';
import { CheckRun } from '#contract/checks.ts';
import {
  type RedeemRequest,
  SignInTest,
  type SignInTestRequest,
  StartedSignInTest,
} from '#contract/sign-in-tests.ts';
import { readAnswer, request } from './http.ts';
import { polled } from './polled.ts';

/** How often a waiting page asks whether somebody has come back, in milliseconds. */
const patience = 1_500;

/** Begins a test sign-in. */
export async function startSignInTest(body: SignInTestRequest): Promise<StartedSignInTest> {
  return readAnswer(await request('sign-in-tests', { method: 'POST', body }), StartedSignInTest);
}

/** What has become of a test sign-in; asked again as long as it is open, also in the background. */
export const signInTestQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['sign-in-test', id],
    enabled: id !== undefined,
    queryFn: async (context) =>
      readAnswer(await request(`sign-in-tests/${id}`, polled(context)), SignInTest),
    refetchInterval: ({ state }) =>
      state.error === null && (state.data?.status ?? 'open') === 'open' ? patience : false,
    refetchIntervalInBackground: true,
    gcTime: 0,
  });

/** Completes it with the secret. Answers with the run, its consent judged anew. */
export async function redeemSignInTest(id: string, body: RedeemRequest): Promise<CheckRun> {
  return readAnswer(
    await request(`sign-in-tests/${id}/redeem`, { method: 'POST', body }),
    CheckRun,
  );
}
