import { SecretRotated, type SecretRotation } from '#contract/secret-rotation.ts';
import type { EntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { type Answer, type Caller, jsonOf } from './caller.ts';
import { profilesPath } from './profile-requests.ts';
import { practice } from './requests.ts';

/** Makes a value one more valid secret of an app of the practice tenant, until the end of 2099. */
export function addSecret(
  { directory }: EntraSimulator,
  value: string,
  clientId = practice('granted').clientId,
): void {
  const app = directory.appRegistrations.find((each) => each.clientId === clientId);
  if (app === undefined) throw new RangeError(`No app has the client ID ${clientId}`);
  app.clientSecrets.push({
    secretId: 'b07b3edf-0b18-4865-80b8-3ff8a4ece3ae',
    displayName: 'One more',
    value,
    hint: value.slice(0, 3),
    endsAt: new Date('2099-12-31'),
  });
}

type Rotation = Partial<SecretRotation> & Pick<SecretRotation, 'clientSecret'>;

/** Asks for a new secret in the place of the present one, which stays usable for a day. */
export function rotate(
  caller: Caller,
  { id, etag }: { readonly id: string; readonly etag: string },
  rotation: Rotation,
): Promise<Answer> {
  return caller.send('POST', `${profilesPath}/${id}/secret`, {
    body: { graceHours: 24, ...rotation },
    headers: { 'if-match': etag },
  });
}

export function rotatedIn(answer: Answer): SecretRotated {
  return SecretRotated.parse(jsonOf(answer));
}
