import type { Profile } from '#contract/profiles.ts';
import { ApiProblem } from './http.ts';

/**
 * Does something to a profile as a person has seen it. When it was changed meanwhile in nothing but
 * what tests write down, it is done to what stands there now: nobody has to look again because a test
 * has ended. Throws as `act` and `fetchNow` do.
 */
export async function actAsSeen<T>(
  seen: Profile,
  fetchNow: () => Promise<Profile>,
  act: (profile: Profile) => Promise<T>,
): Promise<T> {
  try {
    return await act(seen);
  } catch (error) {
    if (!isChangedMeanwhile(error)) throw error;
    const now = await fetchNow();
    if (now.etag === seen.etag || !looksAsSeen(now, seen)) throw error;
    return await actAsSeen(now, fetchNow, act);
  }
}

export function isChangedMeanwhile(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.code === 'changed-meanwhile';
}

function looksAsSeen(now: Profile, seen: Profile): boolean {
  return JSON.stringify(decidedByPeople(now)) === JSON.stringify(decidedByPeople(seen));
}

/** Without what a test writes down, and with the fields in one order. */
function decidedByPeople(profile: Profile) {
  const { name, tenant, clientId, redirectUri, secretHint, secretSetAt, previousSecret } = profile;
  const { actions, permissionType, strategy, accountType, cloud, status, secretEndsFrom } = profile;
  const enteredEnd = secretEndsFrom === 'entered' ? profile.secretEndsAt : null;
  return [
    [name, tenant, clientId, redirectUri, secretHint, secretSetAt, enteredEnd],
    [actions, permissionType, strategy, accountType, cloud],
    [previousSecret, status === 'disabled'],
  ];
}
