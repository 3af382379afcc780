import type { ProfileEdit } from '#contract/profile-edit.ts';
import { Profile } from '#contract/profiles.ts';
import { readAnswer, request } from './http.ts';
import { profilePath } from './profile-path.ts';

/** Changes some of what is kept, unless somebody changed it since this ETag was read. */
export async function editProfile(
  { id, etag }: Pick<Profile, 'id' | 'etag'>,
  body: ProfileEdit,
): Promise<Profile> {
  const headers = { 'if-match': etag };
  return readAnswer(await request(profilePath(id), { method: 'PATCH', body, headers }), Profile);
}
