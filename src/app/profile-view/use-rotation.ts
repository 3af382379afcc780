import { useState } from 'react';
import type { CheckRun } from '#contract/checks.ts';
import type { Profile } from '#contract/profiles.ts';
import type { SecretRotation } from '#contract/secret-rotation.ts';
import { isChangedMeanwhile } from '../api/as-seen.ts';
import { ApiProblem } from '../api/http.ts';
import { rotateSecret } from '../api/secret-rotation.ts';
import { recheckingOf } from '../checks/rechecking-of.ts';
import { type TestRun, useTestRun } from '../checks/use-test-run.ts';
import type { Rechecking } from '../checks/waiting-for-microsoft.tsx';
import { useProfileNow } from '../profiles/use-profile-now.ts';

/** `refused`: the present secret goes on. `changed`: so it does, because somebody was faster. */
type Outcome = 'refused' | 'changed';

type Rotation = {
  /** The test of the new secret. */
  readonly test: TestRun;
  /** Absent while it goes on. */
  readonly outcome: Outcome | undefined;
  /** Present while the test is repeated, because Microsoft may not have passed the new secret on. */
  readonly rechecking: Rechecking | undefined;
  /** Tests the secret, and puts it in place. */
  start(rotation: SecretRotation): void;
  /** Tests the same secret again, for three minutes at most, as one that was made a moment ago. */
  keepChecking(): void;
  cancel(): void;
};

/** What was asked for, and how often it was tried again for being so new. */
type Asked = { readonly rotation: SecretRotation; readonly attempt: number | undefined };

/**
 * Tests a new secret and puts it in place. When the answer is lost on its way, the profile itself tells
 * what became of it. `onEnd` hears of every attempt: whether the new secret is in place now, and with what
 * verdict it was tested, if it was.
 */
export function useRotation(
  profile: Profile,
  onEnd: (inPlace: boolean, run: CheckRun | undefined) => void,
): Rotation {
  const { test, start, cancel } = useTestRun();
  const { act, fetchNow, refresh } = useProfileNow(profile);
  const [outcome, setOutcome] = useState<Outcome>();
  const [asked, setAsked] = useState<Asked>();

  const rotate = async (next: Asked) => {
    const { rotation, attempt } = next;
    setOutcome(undefined);
    setAsked(next);
    const body = { ...rotation, ...recheckOf(attempt) };
    let refusal: unknown;
    let rotated: boolean | undefined;
    const run = await start(
      async (call) => {
        const send = (now: Profile) => rotateSecret(now, body, call);
        const answer = await act(send).catch((error: unknown) => {
          refusal = error;
          throw error;
        });
        rotated = answer.rotated;
        return answer.run;
      },
      { over: Boolean(attempt) },
    );
    // Where the server has said no, it is known what became of it.
    if (refusal instanceof ApiProblem) rotated = false;
    const inPlace = rotated ?? (await isInPlace(profile, fetchNow));
    await refresh();
    if (!inPlace) setOutcome(isChangedMeanwhile(refusal) ? 'changed' : 'refused');
    onEnd(inPlace, run);
  };
  const again = (attempt: number) => {
    if (asked !== undefined) void rotate({ ...asked, attempt });
  };

  return {
    test,
    outcome,
    rechecking: recheckingOf(
      {
        running: test.state === 'running',
        run: test.state === 'ended' ? test.run : undefined,
        attempt: asked?.attempt,
      },
      {
        again,
        stop: () => {
          setAsked(undefined);
          cancel();
        },
      },
    ),
    start: (rotation) => void rotate({ rotation, attempt: undefined }),
    keepChecking: () => again(0),
    cancel,
  };
}

function recheckOf(attempt: number | undefined): Pick<SecretRotation, 'recheck'> {
  return attempt === undefined ? {} : { recheck: { recent: ['secret'], attempt } };
}

/** Whether another secret stands there now than before. */
async function isInPlace(before: Profile, fetchNow: () => Promise<Profile>): Promise<boolean> {
  const now = await fetchNow().catch(() => before);
  return now.secretSetAt !== before.secretSetAt;
}
