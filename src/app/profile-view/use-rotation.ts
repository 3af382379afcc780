import { useState } from 'react';
import type { Profile } from '#contract/profiles.ts';
import type { SecretRotation } from '#contract/secret-rotation.ts';
import { isChangedMeanwhile } from '../api/as-seen.ts';
import { ApiProblem } from '../api/http.ts';
import { rotateSecret } from '../api/secret-rotation.ts';
import { type TestRun, useTestRun } from '../checks/use-test-run.ts';
import { useProfileNow } from '../profiles/use-profile-now.ts';

/** `refused`: the present secret goes on. `changed`: so it does, because somebody was faster. */
type Outcome = 'refused' | 'changed';

type Rotation = {
  /** The test of the new secret. */
  readonly test: TestRun;
  /** Absent while it goes on. */
  readonly outcome: Outcome | undefined;
  /** Resolves to whether the new secret is in place now. */
  start(rotation: SecretRotation): Promise<boolean>;
  cancel(): void;
};

/**
 * Tests a new secret and puts it in place. When the answer is lost on its way, the profile itself tells
 * what became of it.
 */
export function useRotation(profile: Profile): Rotation {
  const { test, start, cancel } = useTestRun();
  const { act, fetchNow, refresh } = useProfileNow(profile);
  const [outcome, setOutcome] = useState<Outcome>();

  const rotate = async (rotation: SecretRotation): Promise<boolean> => {
    setOutcome(undefined);
    let refusal: unknown;
    let rotated: boolean | undefined;
    await start(async (call) => {
      const send = (now: Profile) => rotateSecret(now, rotation, call);
      const answer = await act(send).catch((error: unknown) => {
        refusal = error;
        throw error;
      });
      rotated = answer.rotated;
      return answer.run;
    });
    // Where the server has said no, it is known what became of it.
    if (refusal instanceof ApiProblem) rotated = false;
    const inPlace = rotated ?? (await isInPlace(profile, fetchNow));
    await refresh();
    if (!inPlace) setOutcome(isChangedMeanwhile(refusal) ? 'changed' : 'refused');
    return inPlace;
  };
  return { test, outcome, start: rotate, cancel };
}

/** Whether another secret stands there now than before. */
async function isInPlace(before: Profile, fetchNow: () => Promise<Profile>): Promise<boolean> {
  const now = await fetchNow().catch(() => before);
  return now.secretSetAt !== before.secretSetAt;
}
