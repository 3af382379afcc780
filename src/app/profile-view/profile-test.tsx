import { useId, useRef } from 'react';
import type { Profile } from '#contract/profiles.ts';
import { checksFor } from '#domain/checks/checks-for.ts';
import type { CredentialField } from '#domain/credentials/credential-field.ts';
import { testProfile } from '../api/checks.ts';
import { useMay } from '../api/use-operator.ts';
import { SupportCopy } from '../checks/support-copy.tsx';
import { TestResult, verdictTitle } from '../checks/test-result.tsx';
import { type TestRun, useTestRun } from '../checks/use-test-run.ts';
import { testMessages } from '../messages/checks.ts';
import { dateTime } from '../messages/dates.ts';
import { profileMessages } from '../messages/profiles.ts';
import { ScheduleLine } from '../profiles/schedule-line.tsx';
import { useActionLabels } from '../profiles/use-action-labels.ts';
import { useProfileNow } from '../profiles/use-profile-now.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { findingValues } from './finding-values.ts';

type ProfileTestProps = {
  profile: Profile;
  /** To where a value is mended. */
  onGoToField: (field: CredentialField) => void;
};

/** The last test of a profile, and another one. */
export function ProfileTest({ profile, onGoToField }: ProfileTestProps) {
  const { test, start, cancel } = useTestRun();
  const { refresh } = useProfileNow(profile);
  const announce = useAnnounce();
  const headingId = useId();
  const running = test.state === 'running';
  const testButton = useRef<HTMLButtonElement>(null);
  const shownTest = shown(test, profile);
  const labelOf = useActionLabels(profile);
  const mayTest = useMay('operator');

  const testAgain = async () => {
    const run = await start((call) => testProfile(profile.id, call));
    if (run !== undefined) announce(testMessages.done(verdictTitle(run)));
    await refresh();
  };

  return (
    <section aria-labelledby={headingId} className="space-y-4">
      <h2 id={headingId} className="sr-only">
        {profileMessages.lastCheck}
      </h2>
      <div className="space-y-1">
        <div className="flex flex-wrap items-center gap-3">
          {mayTest && (
            <Button
              ref={testButton}
              look="primary"
              aria-disabled={running}
              onClick={() => {
                if (!running) void testAgain();
              }}
            >
              {running ? profileMessages.testing : profileMessages.testAgain}
            </Button>
          )}
          {running && (
            <HandOnFocus to={testButton}>
              <Button onClick={cancel}>{testMessages.cancel}</Button>
            </HandOnFocus>
          )}
          <span className="text-sm text-muted">
            {profile.lastCheck === null
              ? profileMessages.never
              : profileMessages.testedAt(dateTime(profile.lastCheck.endedAt))}
          </span>
        </div>
        <ScheduleLine profile={profile} />
      </div>
      <TestResult
        test={shownTest}
        checks={checksFor(profile.permissionType)}
        staleNote={undefined}
        values={findingValues(profile)}
        jumps={mayTest ? { toField: onGoToField } : {}}
        labelOf={labelOf}
        level="h3"
      />
      {shownTest.state === 'ended' && (
        <SupportCopy
          run={shownTest.run}
          platform={profile.platform.id}
          connector={profile.connector.id}
          cloud={profile.cloud}
          tenant={profile.tenant}
          clientId={profile.clientId}
          secret=""
        />
      )}
    </section>
  );
}

/** The test that was made here, else the one that is kept; of two that have ended, the later one. */
function shown(test: TestRun, { lastCheck }: Profile): TestRun {
  const outdated = test.state === 'ended' && test.run.endedAt < (lastCheck?.endedAt ?? 0);
  if (lastCheck === null || (test.state !== 'idle' && !outdated)) return test;
  return { state: 'ended', results: lastCheck.results, run: lastCheck };
}
