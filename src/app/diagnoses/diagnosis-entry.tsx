import { findingFor } from '#domain/diagnosis/diagnose.ts';
import { type Diagnosis, diagnoses } from '#domain/diagnosis/diagnoses.ts';
import type { FailureCode } from '#domain/diagnosis/failure-code.ts';
import { FindingText } from '../checks/finding-text.tsx';
import { testMessages } from '../messages/checks.ts';
import { credentialMessages } from '../messages/credentials.ts';
import { diagnosisMessages } from '../messages/diagnoses.ts';
import { graphCodesOf, numbersOf } from './signs-of.ts';

/** One cause as a test would tell it, beside what the table knows of it. */
export function DiagnosisEntry({ code }: { code: FailureCode }) {
  const numbers = numbersOf(code);
  const graphCodes = graphCodesOf(code);
  const { fixer, retryable } = diagnoses[code];
  const { mayHelp, doesNotHelp } = diagnosisMessages;
  const rows = [
    [diagnosisMessages.numbers, numbers.join(', ')],
    [diagnosisMessages.graphCodes, graphCodes.join(', ')],
    [diagnosisMessages.fixer, diagnosisMessages.fixers[fixer]],
    [diagnosisMessages.leadsTo, placesOf(diagnoses[code])],
    [diagnosisMessages.retry, retryable ? mayHelp : doesNotHelp],
  ] as const;
  const details = numbers.length === 0 ? undefined : { codes: numbers.slice(0, 1) };
  return (
    <li
      id={code}
      data-diagnosis={code}
      className="grid gap-x-8 py-5 md:grid-cols-[20rem_minmax(0,1fr)]"
    >
      <div className="min-w-0">
        <h3 className="font-mono text-sm font-semibold break-words">{code}</h3>
        <dl className="mt-1 text-sm">
          {rows
            .filter(([, value]) => value !== '')
            .map(([name, value]) => (
              <div key={name} className="flex flex-wrap gap-x-1.5">
                <dt className="text-muted">{name}:</dt>
                <dd className="min-w-0 wrap-anywhere">{value}</dd>
              </div>
            ))}
        </dl>
      </div>
      <div className="min-w-0 max-w-[72ch]">
        <FindingText
          finding={findingFor(code, details)}
          values={diagnosisMessages.example}
          jumps={{}}
        />
      </div>
    </li>
  );
}

/** What the buttons of a test say that lead to the field and to the step. */
function placesOf({ field, topic }: Diagnosis): string {
  return [
    field && testMessages.fixField(credentialMessages.fields[field].label),
    topic && topic !== 'credentials' && testMessages.goToStep(testMessages.topics[topic]),
  ]
    .filter(Boolean)
    .join(', ');
}
