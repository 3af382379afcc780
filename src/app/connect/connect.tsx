import { useEffect, useId, useRef } from 'react';
import { checksFor } from '#domain/checks/checks-for.ts';
import { isGuid } from '#domain/credentials/guid.ts';
import { usePageData } from '../api/page-data.ts';
import { ServerState } from '../api/server-state.tsx';
import { SignInGate } from '../auth/sign-in-gate.tsx';
import { useSignedIn } from '../auth/use-session.ts';
import { TestResult } from '../checks/test-result.tsx';
import { CredentialFields } from '../credentials/credential-fields.tsx';
import { fieldId } from '../credentials/field-id.ts';
import {
  type FieldFaults,
  type FormValues,
  formFields,
  type Intent,
} from '../credentials/form-values.ts';
import { PracticePicker } from '../credentials/practice-picker.tsx';
import type { ConnectProps } from '../guide-view/connect-props.ts';
import { credentialMessages } from '../messages/credentials.ts';
import { guideMessages } from '../messages/guide.ts';
import { Button } from '../ui/button.tsx';
import { ErrorSummary, focusField, type SummarizedError } from '../ui/error-summary.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { profileInput, sentSelection } from './profile-input.ts';
import { SaveProfile } from './save-profile.tsx';
import { useConnectForm } from './use-connect-form.ts';
import { useCredentialTest } from './use-credential-test.ts';
import { useGate } from './use-gate.ts';
import { useSaving } from './use-saving.ts';
import { useUnsavedWarning } from './use-unsaved-warning.ts';

/** The credentials form, its test and its saving: everything after the reading. */
export function Connect(props: ConnectProps) {
  return (
    <ServerState>
      <ConnectForm {...props} />
    </ServerState>
  );
}

function ConnectForm({ guide, selection, onClientId, onGoToTopic }: ConnectProps) {
  const { practice = [] } = usePageData();
  const signedIn = useSignedIn();
  const { form, values, faults, refusals, examine } = useConnectForm(guide.platform.name);
  const testing = useCredentialTest(
    {
      platform: guide.platform.id,
      connector: guide.connector.id,
      selection: sentSelection(selection),
    },
    values,
  );
  const { tested, run } = testing;
  const saving = useSaving(testing.forget);
  const { gate, test, savingError } = useGate({
    signedIn,
    test: testing.test,
    savingError: saving.error,
  });
  const running = test.state === 'running';
  const testButton = useRef<HTMLButtonElement>(null);
  const formId = useId();
  const context = { guide, selection, run };

  const submit = (intent: Intent, act: (values: FormValues) => Promise<void>) =>
    examine(intent, async (examined) => {
      if (signedIn) await act(examined);
      else gate.current?.focus();
    });

  const clientId = isGuid(values.clientId) ? values.clientId : undefined;
  useEffect(() => onClientId(clientId), [clientId, onClientId]);
  const { clientSecret } = values;
  useUnsavedWarning(
    clientSecret !== '' && clientSecret !== saving.saved?.input.credentials.clientSecret,
  );

  return (
    <div className="space-y-5">
      {practice.length > 0 && <PracticePicker practice={practice} form={form} />}
      <ErrorSummary title={credentialMessages.summary} errors={summaryOf(faults)} turn={refusals} />
      <form
        id={formId}
        noValidate
        aria-label={credentialMessages.formLabel}
        onSubmit={(event) => {
          event.preventDefault();
          if (!running) void submit('test', testing.start);
        }}
      >
        <CredentialFields form={form} faults={faults} />
      </form>
      <p className="text-sm text-muted">{credentialMessages.secretNote}</p>
      {!signedIn && (
        <HandOnFocus to={testButton}>
          <SignInGate purpose="test" ref={gate} />
        </HandOnFocus>
      )}
      <div className="flex flex-wrap gap-2">
        <Button ref={testButton} look="primary" type="submit" form={formId} aria-disabled={running}>
          {running ? credentialMessages.testing : credentialMessages.test}
        </Button>
        {running && (
          <HandOnFocus to={testButton}>
            <Button onClick={testing.cancel}>{credentialMessages.cancel}</Button>
          </HandOnFocus>
        )}
      </div>
      <TestResult
        test={test}
        checks={checksFor(selection.permissionType)}
        staleNote={running || testing.fits ? undefined : credentialMessages.stale}
        values={{
          tenant: tested?.tenant,
          clientId: tested?.clientId,
          platformName: guide.platform.name,
          cloudName: guideMessages.clouds[selection.cloud],
        }}
        jumps={{ toField: (field) => focusField(fieldId(field)), toTopic: onGoToTopic }}
        level="h4"
      />
      <SaveProfile
        saving={{ ...saving, error: savingError }}
        input={profileInput(context, values)}
        verdict={run?.verdict}
        onSave={(existing) =>
          void submit('save', (examined) => saving.save(profileInput(context, examined), existing))
        }
      />
    </div>
  );
}

function summaryOf(faults: FieldFaults): readonly SummarizedError[] {
  return formFields.flatMap((field) => {
    const fault = faults[field];
    return fault === undefined ? [] : [{ fieldId: fieldId(field), text: fault.title }];
  });
}
