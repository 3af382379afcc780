import { Profile } from '#contract/profiles.ts';
import { SecretRotated, type SecretRotation } from '#contract/secret-rotation.ts';
import { readAnswer, request } from './http.ts';
import { profilePath } from './profile-path.ts';
import { type RunCall, streamRun } from './run-stream.ts';

type Seen = Pick<Profile, 'id' | 'etag'>;

const ifMatch = ({ etag }: Seen) => ({ 'if-match': etag });

/** Tests a new secret with all else as it is kept, and puts it in place if Entra takes it. */
export function rotateSecret(
  seen: Seen,
  body: SecretRotation,
  call: RunCall,
): Promise<SecretRotated> {
  const path = `${profilePath(seen.id)}/secret`;
  return streamRun({ path, body, headers: ifMatch(seen) }, call, SecretRotated);
}

/** Puts the previous secret back into its place. */
export async function rollBackSecret(seen: Seen): Promise<Profile> {
  const path = `${profilePath(seen.id)}/secret/rollback`;
  return readAnswer(await request(path, { method: 'POST', headers: ifMatch(seen) }), Profile);
}

/** Destroys the previous secret before its time. */
export async function destroyPreviousSecret(seen: Seen): Promise<void> {
  const path = `${profilePath(seen.id)}/secret/previous`;
  await request(path, { method: 'DELETE', headers: ifMatch(seen) });
}
