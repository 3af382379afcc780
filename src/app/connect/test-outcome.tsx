import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CheckRequest } from '#contract/checks.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import type { StepTopic } from '#domain/catalog/step-topic.ts';
import type { RecentChange } from '#domain/checks/recheck.ts';
import type { CredentialField } from '#domain/credentials/credential-field.ts';
import { latestRunQuery } from '../api/checks.ts';
import { runToTell } from '../checks/run-to-tell.ts';
import { SupportCopy } from '../checks/support-copy.tsx';
import type { TestRun } from '../checks/use-test-run.ts';
import { fieldId } from '../credentials/field-id.ts';
import type { FormValues } from '../credentials/form-values.ts';
import { guideMessages } from '../messages/guide.ts';
import { focusField } from '../ui/error-summary.tsx';
import { AfterTest } from './after-test.tsx';
import { ShownTest } from './shown-test.tsx';
import type { CredentialTest } from './use-credential-test.ts';

type TestOutcomeProps = {
  guide: Guide;
  subject: Pick<CheckRequest, 'platform' | 'connector' | 'selection'>;
  testing: CredentialTest;
  /** What of it is to be shown. */
  test: TestRun;
  signedIn: boolean;
  /** What stands in the form. */
  values: FormValues;
  onGoToTopic: (topic: StepTopic) => void;
  onKeepChecking: (changes: readonly RecentChange[]) => void;
  /** Somebody may have consented. */
  onConsent: () => void;
};

/** What the test has found, and what helps from there. */
export function TestOutcome({ guide, subject, testing, test, ...props }: TestOutcomeProps) {
  const { platform, connector, selection } = subject;
  const { tested, run, fits } = testing;
  const told = fits ? runToTell(test) : undefined;
  // From before the page was loaded anew; what is tested here is newer.
  const { data } = useQuery({
    ...latestRunQuery(platform, connector),
    enabled: props.signedIn && test.state === 'idle',
  });
  const { clientId, clientSecret, tenant } = props.values;
  const values = {
    tenant: tested?.tenant,
    clientId: tested?.clientId,
    platformName: guide.platform.name,
    cloudName: guideMessages.clouds[selection.cloud],
  };
  const [turn, setTurn] = useState(0);
  const toHandOff = () => setTurn((count) => count + 1);
  const jumps = {
    toHandOff,
    toField: (field: CredentialField) => focusField(fieldId(field)),
    toTopic: props.onGoToTopic,
    topics: topicsOf(guide),
  };

  return (
    <>
      <ShownTest
        guide={guide}
        test={test}
        permissionType={(tested?.selection ?? selection).permissionType}
        fits={fits}
        rechecking={testing.rechecking}
        last={data?.latest ?? undefined}
        values={values}
        jumps={fits ? { ...jumps, keepChecking: props.onKeepChecking } : jumps}
      />
      {told !== undefined && tested !== undefined && (
        <SupportCopy
          run={told}
          platform={platform}
          connector={connector}
          cloud={tested.selection.cloud}
          tenant={tested.tenant}
          clientId={tested.clientId}
          secret={tested.clientSecret}
        />
      )}
      <AfterTest
        {...subject}
        turn={turn}
        signedIn={props.signedIn}
        credentials={{ clientId, clientSecret, tenant }}
        run={run}
        values={values}
        jumps={jumps}
        onRun={testing.adopt}
        onConsent={props.onConsent}
      />
    </>
  );
}

function topicsOf({ sections }: Guide): ReadonlySet<StepTopic> {
  return new Set(sections.flatMap(({ steps }) => steps.flatMap(({ topic = [] }) => topic)));
}
