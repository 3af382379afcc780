import { useState } from 'react';
import type { CheckRequest, CheckRun } from '#contract/checks.ts';
import type { GuideSelection } from '#contract/guide-selection.ts';
import type { RecentChange, Recheck } from '#domain/checks/recheck.ts';
import { testCredentials } from '../api/checks.ts';
import { recheckingOf } from '../checks/rechecking-of.ts';
import { verdictTitle } from '../checks/test-result.tsx';
import { type TestRun, useTestRun } from '../checks/use-test-run.ts';
import type { Rechecking } from '../checks/waiting-for-microsoft.tsx';
import type { FormValues } from '../credentials/form-values.ts';
import { useHostVoice } from '../host/host-context.ts';
import { testMessages } from '../messages/checks.ts';
import { useAnnounce } from '../ui/announcer.tsx';

type Values = Pick<FormValues, 'clientId' | 'clientSecret' | 'tenant'>;

type Tested = Values & { readonly selection: GuideSelection };

export type CredentialTest = {
  readonly test: TestRun;
  /** What the last test was made with. */
  readonly tested: Tested | undefined;
  /** The last test is about the values as they are now. */
  readonly fits: boolean;
  /** The finished run, as long as it fits. */
  readonly run: CheckRun | undefined;
  /** Present while the test is repeated, because Microsoft may not have passed a change on. */
  readonly rechecking: Rechecking | undefined;
  /** Tests values; what was changed at Microsoft a moment ago may still be on its way. */
  start(values: Values, recent?: readonly RecentChange[]): Promise<void>;
  cancel(): void;
  /** Takes the result away: it counts no more. */
  forget(): void;
  /** Takes another run of the same values for the result. */
  adopt(run: CheckRun): void;
};

/** The test of what stands in the form, and whether its result still speaks of that. */
export function useCredentialTest(
  request: Omit<CheckRequest, 'credentials' | 'recheck'>,
  values: Values,
): CredentialTest {
  const { test, start, cancel, adopt, forget } = useTestRun();
  const [tested, setTested] = useState<Tested>();
  const [recheck, setRecheck] = useState<Recheck>();
  const announce = useAnnounce();
  const { tell } = useHostVoice();
  const fits = tested !== undefined && isSame(tested, { ...values, selection: request.selection });
  const run = test.state === 'ended' && fits ? test.run : undefined;

  const make = async (entered: Values, next: Recheck | undefined) => {
    const { clientId, clientSecret, tenant } = entered;
    const credentials = { clientId, clientSecret, tenant };
    setTested({ ...credentials, selection: request.selection });
    setRecheck(next);
    const body = { ...request, credentials, ...(next === undefined ? {} : { recheck: next }) };
    const made = await start((call) => testCredentials(body, call), {
      over: (next?.attempt ?? 0) > 0,
    });
    if (made === undefined) return;
    announce(testMessages.done(verdictTitle(made)));
    tell({ type: 'checked', verdict: made.verdict });
  };

  const running = test.state === 'running';
  // The first attempt is a test like any other, until it turns out to be too early.
  const attempt = running && recheck?.attempt === 0 ? undefined : recheck?.attempt;
  const rechecking = recheckingOf(
    { running, run, attempt },
    {
      again: (next) => {
        if (tested !== undefined) void make(tested, recheck && { ...recheck, attempt: next });
      },
      stop: () => {
        setRecheck(undefined);
        cancel();
      },
    },
  );

  return {
    test,
    tested,
    fits,
    run,
    rechecking,
    start: (entered, recent = []) =>
      make(entered, recent.length === 0 ? undefined : { recent, attempt: 0 }),
    cancel,
    adopt,
    forget,
  };
}

/** Whether a verdict on the one holds for the other: with other actions, other permissions count. */
function isSame(one: Tested, other: Tested): boolean {
  return fingerprint(one) === fingerprint(other);
}

function fingerprint({ clientId, clientSecret, tenant, selection }: Tested): string {
  const { actions, permissionType, strategy, accountType, cloud } = selection;
  return JSON.stringify([
    [clientId, clientSecret, tenant],
    [permissionType, strategy, accountType, cloud],
    actions,
  ]);
}
