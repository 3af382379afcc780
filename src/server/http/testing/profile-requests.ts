import { CheckRun, type Credentials } from '#contract/checks.ts';
import {
  Profile,
  type ProfileInput,
  ProfileList,
  type ProfileSummary,
} from '#contract/profiles.ts';
import { type Answer, type Caller, jsonOf } from './caller.ts';
import { type OpenApp, openApp } from './open-app.ts';
import { checkRequest, practice, profileInput } from './requests.ts';

export const profilesPath = '/api/v1/profiles';

/** The app, and an operator who is signed in to it. */
export async function openProfiles(): Promise<OpenApp & { caller: Caller }> {
  const app = await openApp();
  return { ...app, caller: await app.signIn() };
}

export function profileIn(answer: Answer): Profile {
  return Profile.parse(jsonOf(answer));
}

export async function createProfile(
  caller: Caller,
  change: Partial<ProfileInput> = {},
): Promise<Profile> {
  return profileIn(await caller.send('POST', profilesPath, { body: profileInput(change) }));
}

/** The same profile as a list tells of it. */
export function inList(profile: Profile): ProfileSummary {
  const { actions, permissionType, strategy, accountType, cloud, ...more } = profile;
  const { scopes, secretSetAt, previousSecret, redirectUri, lastCheck, setUpBy, ...rest } = more;
  if (lastCheck === null) return { ...rest, lastCheck };
  const { id, verdict, endedAt } = lastCheck;
  return { ...rest, lastCheck: { id, verdict, endedAt } };
}

export async function readProfile(caller: Caller, id: string): Promise<Profile> {
  return profileIn(await caller.send('GET', `${profilesPath}/${id}`));
}

/** What the first page of the list says of it. */
export async function listedProfile(
  caller: Caller,
  id: string,
): Promise<ProfileSummary | undefined> {
  const { profiles } = ProfileList.parse(jsonOf(await caller.send('GET', profilesPath)));
  return profiles.find((profile) => profile.id === id);
}

/** Tests credentials, as the form does before it saves them. */
export async function testCredentials(
  caller: Caller,
  credentials: Credentials = practice('granted'),
): Promise<CheckRun> {
  const body = checkRequest(credentials);
  return CheckRun.parse(jsonOf(await caller.send('POST', '/api/v1/checks', { body })));
}
