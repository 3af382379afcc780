import { Profile } from '#contract/profiles.ts';
import { readAnswer, request } from './http.ts';
import { profilePath } from './profile-path.ts';

/** Switches a profile off, or on again to what it was. */
export async function switchProfile(
  { id, etag }: Pick<Profile, 'id' | 'etag'>,
  to: 'disable' | 'enable',
): Promise<Profile> {
  const path = `${profilePath(id)}/${to}`;
  const headers = { 'if-match': etag };
  return readAnswer(await request(path, { method: 'POST', headers }), Profile);
}
