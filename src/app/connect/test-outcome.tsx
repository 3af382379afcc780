import type { CheckRequest } from '#contract/checks.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import type { StepTopic } from '#domain/catalog/step-topic.ts';
import type { RecentChange } from '#domain/checks/recheck.ts';
import type { CredentialField } from '#domain/credentials/credential-field.ts';
import { SupportCopy } from '../checks/support-copy.tsx';
import type { TestRun } from '../checks/use-test-run.ts';
import { fieldId } from '../credentials/field-id.ts';
import type { FormValues } from '../credentials/form-values.ts';
import { guideMessages } from '../messages/guide.ts';
import { focusField } from '../ui/error-summary.tsx';
import { AfterTest } from './after-test.tsx';
import { ShownTest } from './shown-test.tsx';
import type { CredentialTest } from './use-credential-test.ts';
import { useLastTest } from './use-last-test.ts';

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
  const last = useLastTest(`${platform}/${connector}`, {
    signedIn: props.signedIn,
    run: test.state === 'ended' ? test.run : undefined,
  });
  const { clientId, clientSecret, tenant } = props.values;
  const values = {
    tenant: tested?.tenant,
    clientId: tested?.clientId,
    platformName: guide.platform.name,
    cloudName: guideMessages.clouds[selection.cloud],
  };
  const jumps = {
    toField: (field: CredentialField) => focusField(fieldId(field)),
    toTopic: props.onGoToTopic,
  };

  return (
    <>
      <ShownTest
        guide={guide}
        test={test}
        permissionType={(tested?.selection ?? selection).permissionType}
        fits={fits}
        rechecking={testing.rechecking}
        last={last}
        values={values}
        jumps={fits ? { ...jumps, keepChecking: props.onKeepChecking } : jumps}
      />
      {run !== undefined && tested !== undefined && (
        <SupportCopy
          run={run}
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
