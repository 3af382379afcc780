import { queryOptions } from '@tanstack/react-query';
import {
  ConsentRequest,
  type ConsentRequestInput,
  MadeConsentRequest,
} from '#contract/consent-requests.ts';
import { readAnswer, request } from './http.ts';
import { polled } from './polled.ts';

/** How often a waiting page asks whether somebody has come back, in milliseconds. */
const patience = 2_000;

/** Makes a link for somebody who may consent. */
export async function askForConsent(body: ConsentRequestInput): Promise<MadeConsentRequest> {
  return readAnswer(
    await request('consent-requests', { method: 'POST', body }),
    MadeConsentRequest,
  );
}

/** What has become of a link; asked again as long as it can be used. */
export const consentRequestQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['consent-request', id],
    enabled: id !== undefined,
    queryFn: async (context) =>
      readAnswer(await request(`consent-requests/${id}`, polled(context)), ConsentRequest),
    refetchInterval: ({ state }) =>
      ['open', 'declined'].includes(state.data?.status ?? 'open') ? patience : false,
    refetchIntervalInBackground: true,
    gcTime: 0,
  });

/** Takes a link back. */
export async function takeBackConsentRequest(id: string): Promise<void> {
  await request(`consent-requests/${id}`, { method: 'DELETE' });
}
