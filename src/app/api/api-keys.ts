import { queryOptions } from '@tanstack/react-query';
import { type ApiKeyInput, ApiKeyList, MadeApiKey } from '#contract/api-keys.ts';
import { readAnswer, request } from './http.ts';

/** All keys. A program may have used one a moment ago. */
export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  staleTime: 0,
  queryFn: async ({ signal }) => readAnswer(await request('api-keys', { signal }), ApiKeyList),
});

/** Makes a key, which is in this answer and nowhere else. */
export async function makeApiKey(body: ApiKeyInput): Promise<MadeApiKey> {
  return readAnswer(await request('api-keys', { method: 'POST', body }), MadeApiKey);
}

/** From then on it opens nothing. */
export async function revokeApiKey(id: string): Promise<void> {
  await request(`api-keys/${encodeURIComponent(id)}`, { method: 'DELETE' });
}
