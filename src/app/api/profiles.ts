import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { Profile, type ProfileInput, ProfileList } from '#contract/profiles.ts';
import { readAnswer, request } from './http.ts';
import { type ListQuery, writeListQuery } from './list-query.ts';
import { polled } from './polled.ts';

const path = (id: string) => `profiles/${encodeURIComponent(id)}`;

/** Every list of profiles that is kept: what a change of one makes stale. */
export const profilesQuery = { queryKey: ['profiles'] as const };

/** The profiles that a query finds, page by page. */
export const profileListQuery = (query: ListQuery) => {
  const search = writeListQuery(query);
  return infiniteQueryOptions({
    queryKey: [...profilesQuery.queryKey, search],
    initialPageParam: '',
    queryFn: async (context) => {
      const { pageParam } = context;
      const asked = new URLSearchParams(search);
      if (pageParam !== '') asked.set('after', pageParam);
      return readAnswer(await request(`profiles?${asked}`, polled(context)), ProfileList);
    },
    getNextPageParam: (page: ProfileList) => page.next,
  });
};

export const profileQuery = (id: string) =>
  queryOptions({
    queryKey: ['profile', id],
    queryFn: async ({ signal }) => readAnswer(await request(path(id), { signal }), Profile),
  });

export async function createProfile(body: ProfileInput): Promise<Profile> {
  return readAnswer(await request('profiles', { method: 'POST', body }), Profile);
}

/** Replaces what was entered, unless somebody changed it since this ETag was read. */
export async function replaceProfile(
  saved: Pick<Profile, 'id' | 'etag'>,
  body: ProfileInput,
): Promise<Profile> {
  const headers = { 'if-match': saved.etag };
  return readAnswer(await request(path(saved.id), { method: 'PATCH', body, headers }), Profile);
}

export async function deleteProfile(saved: Pick<Profile, 'id' | 'etag'>): Promise<void> {
  await request(path(saved.id), { method: 'DELETE', headers: { 'if-match': saved.etag } });
}
