import { infiniteQueryOptions } from '@tanstack/react-query';
import { DeletedProfileList, type ProfileRestoration } from '#contract/deleted-profiles.ts';
import { Profile } from '#contract/profiles.ts';
import { readAnswer, request } from './http.ts';

const path = (id: string) => `deleted-profiles/${encodeURIComponent(id)}`;

/** What can still be brought back, page by page. A profile may have been deleted a moment ago. */
export const deletedProfilesQuery = infiniteQueryOptions({
  queryKey: ['deleted-profiles'],
  staleTime: 0,
  initialPageParam: '',
  queryFn: async ({ pageParam, signal }) => {
    const query = pageParam === '' ? '' : `?after=${encodeURIComponent(pageParam)}`;
    return readAnswer(await request(`deleted-profiles${query}`, { signal }), DeletedProfileList);
  },
  getNextPageParam: (page: DeletedProfileList) => page.next,
});

/** Brings a profile back, under another name where its own is taken by now. */
export async function restoreProfile(id: string, body: ProfileRestoration): Promise<Profile> {
  return readAnswer(await request(`${path(id)}/restore`, { method: 'POST', body }), Profile);
}

/** Destroys it before its time, for good. */
export async function destroyProfile(id: string): Promise<void> {
  await request(path(id), { method: 'DELETE' });
}
