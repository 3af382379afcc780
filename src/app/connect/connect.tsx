import { useEffect, useId, useRef } from 'react';
import type { Setup } from '#contract/setup-links.ts';
import type { RecentChange } from '#domain/checks/recheck.ts';
import { isGuid } from '#domain/credentials/guid.ts';
import { usePageData } from '../api/page-data.ts';
import { ServerState } from '../api/server-state.tsx';
import { type Access, useAccess } from '../auth/use-access.ts';
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
import { hostMessages } from '../messages/host.ts';
import { setupMessages } from '../messages/setup.ts';
import { FramedDone } from '../setup/framed-done.tsx';
import { SetupDone } from '../setup/setup-done.tsx';
import { ErrorSummary, type SummarizedError } from '../ui/error-summary.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { ConnectGate } from './connect-gate.tsx';
import { profileInput, sentSelection } from './profile-input.ts';
import { recentChanges } from './recent-changes.ts';
import { SaveProfile } from './save-profile.tsx';
import { sentRedirectUri } from './sent-redirect-uri.ts';
import { SettingsForm } from './settings-form.tsx';
import { TestButtons } from './test-buttons.tsx';
import { TestOutcome } from './test-outcome.tsx';
import { useConnectForm } from './use-connect-form.ts';
import { useCredentialTest } from './use-credential-test.ts';
import { useGate } from './use-gate.ts';
import { useObjectIds } from './use-object-ids.ts';
import { type Saving, useSaving } from './use-saving.ts';
import { useSetupForm, useTellForm } from './use-setup-form.ts';
import { useTenantLookup } from './use-tenant-lookup.tsx';
import { useUnsaved } from './use-unsaved.ts';

/** Everything after the reading: the credentials form, its test and its saving, or settings to copy. */
export function Connect(props: ConnectProps) {
  const Form = props.guide.settings === undefined ? ConnectForm : SettingsForm;
  const { setup } = usePageData();
  return (
    <ServerState>
      {/* In a frame the setup comes later than the page; its form begins with what that brings. */}
      <Form key={setup === undefined ? 'reading' : 'setup'} {...props} />
    </ServerState>
  );
}

function ConnectForm(props: ConnectProps) {
  const { guide, selection, onClientId, onGoToTopic } = props;
  const { practice = [] } = usePageData();
  const { setup, operator, lacks } = useAccess();
  const signedIn = lacks === undefined;
  const setupForm = useSetupForm(setup, selection.cloud);
  const { form, values, faults, refusals, examine } = useConnectForm(
    guide.platform.name,
    setupForm,
  );
  useTellForm(setupForm.setup, values);
  const subject = {
    platform: guide.platform.id,
    connector: guide.connector.id,
    selection: sentSelection(selection),
  };
  const testing = useCredentialTest({ ...subject, ...sentRedirectUri(guide, props.given) }, values);
  const { run } = testing;
  const objectIds = useObjectIds(testing);
  const saving = useSaving(testing.forget);
  const { gate, test, savingError } = useGate({
    signedIn,
    test: testing.test,
    savingError: saving.error,
  });
  const running = test.state === 'running';
  const tenant = useTenantLookup({
    value: values.tenant,
    cloud: selection.cloud,
    clouds: guide.clouds,
    signedIn,
    onCloud: (cloud) => props.select((current) => ({ ...current, cloud })),
  });
  const testButton = useRef<HTMLButtonElement>(null);
  const formId = useId();
  const context = { guide, selection, run, given: props.given };

  const recent = () => recentChanges(guide, props.doneAt, Date.now());
  const keepChecking = (changes: readonly RecentChange[]) => void testing.start(values, changes);
  const submit = (intent: Intent, act: (values: FormValues) => Promise<void>) =>
    examine(intent, async (examined) => {
      if (signedIn) await act(examined);
      else gate.current?.focus();
    });

  const clientId = isGuid(values.clientId) ? values.clientId : undefined;
  useEffect(() => onClientId(clientId), [clientId, onClientId]);
  useUnsaved(holdsUnsavedSecret(values, saving.saved));

  // With the form its secret goes from the page.
  if (isHandedOver(setup, saving)) {
    return <HandedOver setup={setupForm.setup} saved={saving.saved} />;
  }
  const ways = <ConnectGate lacks={lacks} operator={operator} ref={gate} />;
  // Whoever may not test is asked for no secret; what was typed before stays.
  const offered = lacks !== 'role' && lacks !== 'token';
  if (!offered && !form.formState.isDirty) return ways;

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
          if (!running) void submit('test', (examined) => testing.start(examined, recent()));
        }}
      >
        <CredentialFields
          form={form}
          faults={faults}
          objectIds={objectIds}
          tenant={tenant}
          secretHint={setupForm.secretHint(values)}
        />
      </form>
      <p className="text-sm text-muted">{credentialMessages.secretNote}</p>
      {!signedIn && <HandOnFocus to={testButton}>{ways}</HandOnFocus>}
      {offered && (
        <TestButtons formId={formId} running={running} ref={testButton} onCancel={testing.cancel} />
      )}
      <TestOutcome
        guide={guide}
        subject={subject}
        testing={testing}
        test={test}
        signedIn={signedIn}
        values={values}
        onGoToTopic={onGoToTopic}
        onKeepChecking={keepChecking}
        onConsent={() =>
          void submit('test', (examined) => testing.start(examined, [...recent(), 'consent']))
        }
      />
      {offered && (
        <SaveProfile
          saving={{ ...saving, error: savingError }}
          input={profileInput(context, values)}
          verdict={run?.verdict}
          onSave={(existing) =>
            void submit('save', (examined) =>
              saving.save(profileInput(context, examined), existing ?? setupForm.existing),
            )
          }
        />
      )}
      {setup && <SavingEnds />}
    </div>
  );
}

function SavingEnds() {
  const { embed } = usePageData();
  const { saveEnds } = embed ? hostMessages : setupMessages;
  return <p className="text-sm text-muted">{saveEnds}</p>;
}

function holdsUnsavedSecret({ clientSecret }: FormValues, saved: Saving['saved']): boolean {
  return clientSecret !== '' && clientSecret !== saved?.input.credentials.clientSecret;
}

function summaryOf(faults: FieldFaults): readonly SummarizedError[] {
  return formFields.flatMap((field) => {
    const fault = faults[field];
    return fault === undefined ? [] : [{ fieldId: fieldId(field), text: fault.title }];
  });
}

/** By this page, or by one whose answer was lost: then the server alone knows. */
function isHandedOver(setup: Access['setup'], { saved }: Saving): boolean {
  return setup !== undefined && (saved !== undefined || (setup !== null && setup.saved !== null));
}

type HandedOverProps = { setup: Setup | undefined; saved: Saving['saved'] };

/** Without an answer of its own, this page leaves it to the banner to tell what was saved. */
function HandedOver({ setup, saved }: HandedOverProps) {
  const { embed } = usePageData();
  if (setup === undefined || saved === undefined) return null;
  if (embed) return <FramedDone setup={setup} profile={saved.profile} />;
  return <SetupDone setup={setup} profile={saved.profile} />;
}
