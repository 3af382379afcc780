import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Profile } from '#contract/profiles.ts';
import { checksFor } from '#domain/checks/checks-for.ts';
import { testProfile } from '../api/checks.ts';
import { profileQuery, profilesQuery } from '../api/profiles.ts';
import { SupportCopy } from '../checks/support-copy.tsx';
import { TestResult, verdictTitle } from '../checks/test-result.tsx';
import { type TestRun, useTestRun } from '../checks/use-test-run.ts';
import { testMessages } from '../messages/checks.ts';
import { dateTime } from '../messages/dates.ts';
import { guideMessages } from '../messages/guide.ts';
import { profileMessages } from '../messages/profiles.ts';
import { useActionLabels } from '../profiles/use-action-labels.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';

/** The last test of a profile, and another one. */
export function ProfileTest({ profile }: { profile: Profile }) {
  const { test, start, cancel } = useTestRun();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const running = test.state === 'running';
  const shownTest = shown(test, profile);
  const testButton = useRef<HTMLButtonElement>(null);
  const labelOf = useActionLabels(profile);

  const testAgain = async () => {
    const run = await start((call) => testProfile(profile.id, call));
    if (run !== undefined) announce(testMessages.done(verdictTitle(run.verdict)));
    await queryClient.invalidateQueries({ queryKey: profileQuery(profile.id).queryKey });
    await queryClient.invalidateQueries({ queryKey: profilesQuery.queryKey });
  };

  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-3">
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
      <TestResult
        test={shownTest}
        checks={checksFor(profile.permissionType)}
        staleNote={undefined}
        values={{
          tenant: profile.tenant,
          clientId: profile.clientId,
          platformName: profile.platform.name,
          cloudName: guideMessages.clouds[profile.cloud],
        }}
        jumps={{}}
        labelOf={labelOf}
        level="h2"
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
    </div>
  );
}

/** The test that goes on here, else the last one that is kept. */
function shown(test: TestRun, { lastCheck }: Profile): TestRun {
  if (test.state !== 'idle' || lastCheck === null) return test;
  return { state: 'ended', results: lastCheck.results, run: lastCheck };
}
