import type { Profile } from '#contract/profiles.ts';
import { checksFor } from '#domain/checks/checks-for.ts';
import type { CredentialField } from '#domain/credentials/credential-field.ts';
import { ApiProblem } from '../api/http.ts';
import { TestResult, verdictTitle } from '../checks/test-result.tsx';
import type { TestRun } from '../checks/use-test-run.ts';
import { errorWords } from '../messages/error-words.ts';
import { rotationMessages } from '../messages/rotation.ts';
import { useActionLabels } from '../profiles/use-action-labels.ts';
import { Callout } from '../ui/callout.tsx';
import { findingValues } from './finding-values.ts';
import type { useRotation } from './use-rotation.ts';

type RotationCourseProps = {
  profile: Profile;
  rotation: ReturnType<typeof useRotation>;
  /** To where a value is mended. */
  onGoToField: (field: CredentialField) => void;
};

/** The test of a new secret in its course; when it was not taken, why, and that nothing has changed. */
export function RotationCourse({ profile, rotation, onGoToField }: RotationCourseProps) {
  const labelOf = useActionLabels(profile);
  const { test, outcome, rechecking } = rotation;
  const isOver = outcome !== undefined && rechecking === undefined;
  const words = isOver ? wordsOf(test, outcome === 'changed') : undefined;
  return (
    <>
      {words !== undefined && (
        <Callout tone="danger" word={words.title} role="alert">
          <p>{words.fix}</p>
        </Callout>
      )}
      {test.state !== 'broken' && (
        <TestResult
          test={test}
          checks={checksFor(profile.permissionType)}
          staleNote={undefined}
          values={findingValues(profile)}
          jumps={{ toField: onGoToField, keepChecking: rotation.keepChecking }}
          rechecking={rechecking}
          labelOf={labelOf}
          level="h4"
        />
      )}
    </>
  );
}

function wordsOf(test: TestRun, changed: boolean): { title: string; fix: string } {
  const { notReplaced, goesOn, cancelled, maybeReplaced } = rotationMessages;
  if (test.state === 'ended') return { title: notReplaced, fix: goesOn(verdictTitle(test.run)) };
  if (test.state !== 'broken') return { title: notReplaced, fix: cancelled };
  if (changed) return rotationMessages.changed;
  if (!(test.error instanceof ApiProblem)) return maybeReplaced;
  const { title, fix } = errorWords(test.error);
  return { title: `${notReplaced}: ${title}`, fix };
}
