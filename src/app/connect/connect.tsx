import { useEffect, useId, useRef, useState } from 'react';
import { isGuid } from '#domain/credentials/guid.ts';
import { usePageData } from '../api/page-data.ts';
import { ServerState } from '../api/server-state.tsx';
import { SignInGate } from '../auth/sign-in-gate.tsx';
import { useSignedIn } from '../auth/use-session.ts';
import { TestResult } from '../checks/test-result.tsx';
import { CredentialFields } from '../credentials/credential-fields.tsx';
import { fieldId } from '../credentials/field-id.ts';
import { PracticePicker } from '../credentials/practice-picker.tsx';
import type { ConnectProps } from '../guide-view/form-slot.tsx';
import { credentialMessages } from '../messages/credentials.ts';
import { guideMessages } from '../messages/guide.ts';
import { Button } from '../ui/button.tsx';
import { ErrorSummary, focusField } from '../ui/error-summary.tsx';
import { SaveProfile } from './save-profile.tsx';
import { useConnectForm } from './use-connect-form.ts';
import { useCredentialTest } from './use-credential-test.ts';
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
  const gate = useRef<HTMLDivElement>(null);
  const [saved, setSaved] = useState<string>();
  const { form, values, errors, refusals, submit } = useConnectForm(guide.platform.name, {
    signedIn,
    gate,
  });
  const { test, tested, fits, run, start, cancel } = useCredentialTest(
    { platform: guide.platform.id, connector: guide.connector.id, cloud: selection.cloud },
    values,
  );
  const running = test.state === 'running';
  const formId = useId();
  /** The name of the practice credentials, unless the person has given one. */
  const nameFor = (label: string, name: string) =>
    name === '' || practice.some((credentials) => credentials.label === name) ? label : name;

  const clientId = isGuid(values.clientId) ? values.clientId : undefined;
  useEffect(() => onClientId(clientId), [clientId, onClientId]);
  useUnsavedWarning(values.clientSecret !== '' && values.clientSecret !== saved);

  return (
    <div className="space-y-5">
      {practice.length > 0 && (
        <PracticePicker
          practice={practice}
          onPick={({ label, clientId, clientSecret, tenant }) =>
            form.reset({ name: nameFor(label, values.name), clientId, clientSecret, tenant })
          }
        />
      )}
      {refusals > 0 && errors.length > 0 && (
        <ErrorSummary
          title={credentialMessages.summary(errors.length)}
          errors={errors}
          turn={refusals}
        />
      )}
      <form
        id={formId}
        noValidate
        aria-label={credentialMessages.formLabel}
        onSubmit={(event) => {
          event.preventDefault();
          if (!running) void submit('test', start);
        }}
      >
        <CredentialFields form={form} />
      </form>
      <p className="text-sm text-muted">{credentialMessages.secretNote}</p>
      {!signedIn && (
        <div ref={gate} tabIndex={-1}>
          <SignInGate purpose="test" />
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" type="submit" form={formId} aria-disabled={running}>
          {running ? credentialMessages.testing : credentialMessages.test}
        </Button>
        {running && <Button onClick={cancel}>{credentialMessages.cancel}</Button>}
      </div>
      <TestResult
        test={test}
        staleNote={running || fits ? undefined : credentialMessages.stale}
        values={{
          tenant: tested?.tenant,
          clientId: tested?.clientId,
          platformName: guide.platform.name,
          cloudName: guideMessages.clouds[selection.cloud],
        }}
        jumps={{ toField: (field) => focusField(fieldId(field)), toTopic: onGoToTopic }}
      />
      <SaveProfile
        guide={guide}
        selection={selection}
        run={run}
        submit={(act) => submit('save', act)}
        onSaved={() => setSaved(values.clientSecret)}
      />
    </div>
  );
}
