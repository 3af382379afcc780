import type { Profile } from '#contract/profiles.ts';
import type { SecretProblem } from '#domain/profile/secret-problem.ts';

const day = 86_400_000;

/** From then on the page speaks of the end of a secret at its top. */
const soonDays = 60;

/** What stands, or soon will stand, in the way of a profile. */
export type Obstacle =
  | { readonly code: 'secret-problem'; readonly problem: SecretProblem }
  | { readonly code: 'secret-ended' }
  | { readonly code: 'secret-ends-soon'; readonly days: number }
  | { readonly code: 'tests-paused'; readonly failures: number; readonly since: number }
  | { readonly code: 'last-test-failed' };

type Facts = Pick<Profile, 'secretProblem' | 'secretEndsAt' | 'schedule' | 'status'>;

/** The worst first; a profile that works and will go on to has none. `now` in ms. */
export function obstaclesOf(profile: Facts, now: number): readonly Obstacle[] {
  const { secretProblem, secretEndsAt, schedule, status } = profile;
  const obstacles: Obstacle[] = [];
  if (secretProblem !== undefined)
    obstacles.push({ code: 'secret-problem', problem: secretProblem });
  if (secretEndsAt !== null) {
    const days = Math.floor((secretEndsAt - now) / day);
    if (secretEndsAt <= now) obstacles.push({ code: 'secret-ended' });
    else if (days <= soonDays) obstacles.push({ code: 'secret-ends-soon', days });
  }
  if (schedule !== null && schedule.pausedAt !== null) {
    const { failures, pausedAt: since } = schedule;
    obstacles.push({ code: 'tests-paused', failures, since });
  } else if (status === 'attention') obstacles.push({ code: 'last-test-failed' });
  return obstacles;
}
