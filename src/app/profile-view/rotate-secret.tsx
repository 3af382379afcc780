import { useEffect, useId, useRef, useState } from 'react';
import type { CheckRun } from '#contract/checks.ts';
import type { Profile } from '#contract/profiles.ts';
import type { CredentialField } from '#domain/credentials/credential-field.ts';
import { useUnsavedWarning } from '../browser/use-unsaved-warning.ts';
import { recheckSeconds } from '../checks/rechecking-of.ts';
import { verdictTitle } from '../checks/test-result.tsx';
import { fieldId } from '../credentials/field-id.ts';
import { testMessages } from '../messages/checks.ts';
import { dateTime } from '../messages/dates.ts';
import { type Grace, rotationMessages } from '../messages/rotation.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { ErrorSummary, focusField } from '../ui/error-summary.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { endOnDay } from './end-date.ts';
import { GraceChoice } from './grace-choice.tsx';
import { NewSecretFields } from './new-secret-fields.tsx';
import { RotationCourse } from './rotation-course.tsx';
import { useRotation } from './use-rotation.ts';
import { useSecretForm } from './use-secret-form.ts';

type RotateSecretProps = {
  profile: Profile;
  now: number;
  /** How often somebody has asked for it; each time the field takes the focus. */
  turn: number;
  onReplaced: () => void;
  onGoToField: (field: CredentialField) => void;
  onClose: () => void;
};

/** Replaces the client secret: what to do in Entra, the new one, its test, and what became of it. */
export function RotateSecret({ profile, now, turn, ...on }: RotateSecretProps) {
  const { onReplaced, onGoToField, onClose } = on;
  const secretForm = useSecretForm(profile);
  const { secret, fault, refusals, examine, clear } = secretForm;
  const announce = useAnnounce();
  const rotation = useRotation(profile, (inPlace, run) => {
    announce(inPlace ? rotationMessages.replaced : notReplaced(run));
    if (!inPlace) return;
    clear();
    onReplaced();
  });
  const [grace, setGrace] = useState<Grace>(168);
  const [endDay, setEndDay] = useState('');
  const submitButton = useRef<HTMLButtonElement>(null);
  const formId = useId();
  const running = rotation.test.state === 'running';
  const usable = profile.secretProblem === undefined;
  useUnsavedWarning(secret !== '');
  useEffect(() => {
    if (turn > 0) focusField(fieldId('clientSecret'));
  }, [turn]);

  const replace = (clientSecret: string) => {
    const secretEndsAt = endOnDay(endDay);
    rotation.start({
      clientSecret,
      graceHours: usable ? grace : 0,
      ...(secretEndsAt === undefined ? {} : { secretEndsAt }),
    });
  };
  const submit = () => {
    if (!running) examine(replace);
  };

  return (
    <section aria-labelledby={formId} className="space-y-4 rounded-md border border-line px-4 py-4">
      <h3 id={formId} className="font-semibold">
        {rotationMessages.heading}
      </h3>
      <ErrorSummary
        title={rotationMessages.summary}
        errors={
          fault === undefined ? [] : [{ fieldId: fieldId('clientSecret'), text: fault.title }]
        }
        turn={refusals}
      />
      <form
        id={`${formId}-form`}
        noValidate
        className="space-y-4"
        aria-label={rotationMessages.heading}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <NewSecretFields
          profile={profile}
          secretForm={secretForm}
          endDay={endDay}
          onEndDay={setEndDay}
        />
        {usable ? (
          <GraceChoice value={grace} onChange={setGrace} now={now} />
        ) : (
          <p className="text-sm">{rotationMessages.unreadable}</p>
        )}
        {profile.previousSecret !== null && (
          <Callout tone="caution" word={rotationMessages.destroysOther}>
            <p>
              {rotationMessages.destroysOtherText(
                profile.previousSecret.hint,
                dateTime(profile.previousSecret.usableUntil),
              )}
            </p>
          </Callout>
        )}
      </form>
      <div className="flex flex-wrap gap-2">
        <Button
          ref={submitButton}
          look="primary"
          type="submit"
          form={`${formId}-form`}
          aria-disabled={running}
        >
          {running ? rotationMessages.testing : rotationMessages.submit}
        </Button>
        {running ? (
          <HandOnFocus to={submitButton}>
            <Button onClick={rotation.cancel}>{rotationMessages.cancel}</Button>
          </HandOnFocus>
        ) : (
          <HandOnFocus to={submitButton}>
            <Button onClick={onClose}>{rotationMessages.close}</Button>
          </HandOnFocus>
        )}
      </div>
      <RotationCourse profile={profile} rotation={rotation} onGoToField={onGoToField} />
    </section>
  );
}

/** What is said of a secret that is not in place: between two attempts, that there will be another. */
function notReplaced(run: CheckRun | undefined): string {
  const isPending = run !== undefined && recheckSeconds(run) !== undefined;
  return isPending ? testMessages.done(verdictTitle(run)) : rotationMessages.notReplaced;
}
