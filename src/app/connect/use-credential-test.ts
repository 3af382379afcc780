import { useState } from 'react';
import type { CheckRequest, CheckRun } from '#contract/checks.ts';
import type { GuideSelection } from '#contract/guide-selection.ts';
import { testCredentials } from '../api/checks.ts';
import { verdictTitle } from '../checks/test-result.tsx';
import { type TestRun, useTestRun } from '../checks/use-test-run.ts';
import type { FormValues } from '../credentials/form-values.ts';
import { testMessages } from '../messages/checks.ts';
import { useAnnounce } from '../ui/announcer.tsx';

type Tested = Pick<FormValues, 'clientId' | 'clientSecret' | 'tenant'> & {
  selection: GuideSelection;
};

type CredentialTest = {
  readonly test: TestRun;
  /** What the last test was made with. */
  readonly tested: Tested | undefined;
  /** The last test is about the values as they are now. */
  readonly fits: boolean;
  /** The finished run, as long as it fits. */
  readonly run: CheckRun | undefined;
  /** With `recheck`, something was changed a moment ago that may not have spread yet. */
  start(values: FormValues, recheck?: CheckRequest['recheck']): Promise<void>;
  cancel(): void;
  /** Takes another run of the same values for the result. */
  adopt(run: CheckRun): void;
  /** Takes the result away: it counts no more. */
  forget(): void;
};

/** The test of what stands in the form, and whether its result still speaks of that. */
export function useCredentialTest(
  request: Omit<CheckRequest, 'credentials'>,
  values: FormValues,
): CredentialTest {
  const { test, start, cancel, adopt, forget } = useTestRun();
  const [tested, setTested] = useState<Tested>();
  const announce = useAnnounce();
  const fits =
    tested !== undefined &&
    isSameSelection(tested.selection, request.selection) &&
    tested.clientId === values.clientId &&
    tested.clientSecret === values.clientSecret &&
    tested.tenant === values.tenant;

  return {
    test,
    tested,
    fits,
    run: test.state === 'ended' && fits ? test.run : undefined,
    start: async ({ clientId, clientSecret, tenant }, recheck) => {
      const credentials = { clientId, clientSecret, tenant };
      setTested({ ...credentials, selection: request.selection });
      const run = await start((call) =>
        testCredentials({ ...request, credentials, recheck }, call),
      );
      if (run !== undefined) announce(testMessages.done(verdictTitle(run.verdict)));
    },
    cancel,
    adopt,
    forget,
  };
}

/** Whether a verdict on the one holds for the other: with other actions, other permissions count. */
function isSameSelection(one: GuideSelection, other: GuideSelection): boolean {
  return (
    one.permissionType === other.permissionType &&
    one.strategy === other.strategy &&
    one.accountType === other.accountType &&
    one.cloud === other.cloud &&
    one.actions.join() === other.actions.join()
  );
}
