import type { CheckResult } from '#contract/checks.ts';
import type { StepTopic } from '#domain/catalog/step-topic.ts';
import type { CheckId, Finding, Verdict } from '#domain/checks/check-result.ts';
import type { CredentialField } from '#domain/credentials/credential-field.ts';
import { diagnoses } from '#domain/diagnosis/diagnoses.ts';
import { testMessages } from '../messages/checks.ts';
import { credentialMessages } from '../messages/credentials.ts';
import type { FindingValues } from '../messages/finding-message.ts';
import { checkMessages, findingMessages, verdictWords } from '../messages/findings.ts';
import { wordsAboutFixer } from '../messages/fixers.ts';
import { Button } from '../ui/button.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { RichText } from '../ui/rich-text.tsx';
import { ProviderDetails } from './provider-details.tsx';

/** Ways from a finding to where it is mended; absent where there is no such place on the page. */
export type Jumps = {
  toField?: (field: CredentialField) => void;
  toTopic?: (topic: StepTopic) => void;
};

type CheckRowProps = {
  id: CheckId;
  result: CheckResult | undefined;
  /** Where it stands as long as it has no result. */
  course: 'waiting' | 'checking' | 'notChecked';
  values: FindingValues;
  jumps: Jumps;
};

const marks: Record<Verdict, { icon: IconName; look: string }> = {
  passed: { icon: 'check', look: 'text-ok' },
  failed: { icon: 'cross', look: 'text-bad' },
  warning: { icon: 'caution', look: 'text-warn' },
  pending: { icon: 'clock', look: 'text-warn' },
  unknown: { icon: 'question', look: 'text-warn' },
};

/** One check: its state in a picture and a word, what it proves; a failed one explains itself. */
export function CheckRow({ id, result, course, values, jumps }: CheckRowProps) {
  const { name, notProven } = checkMessages[id];
  return (
    <li className="px-3.5 py-3" data-check={id} data-verdict={result?.verdict}>
      <div className="flex flex-wrap items-baseline gap-x-2.5">
        <State result={result} course={course} />
        <span className="font-semibold">{name}</span>
        <span className="min-w-0 text-sm text-muted max-sm:basis-full max-sm:pl-6.5 sm:flex-1">
          {remark(id, result)}
        </span>
      </div>
      {result?.verdict === 'passed' && (
        <p className="mt-0.5 pl-6.5 text-sm text-muted">{testMessages.leavesOpen(notProven)}</p>
      )}
      {result?.findings?.map((finding) => (
        <FindingText key={finding.code} finding={finding} values={values} jumps={jumps} />
      ))}
    </li>
  );
}

function State({ result, course }: Pick<CheckRowProps, 'result' | 'course'>) {
  if (result === undefined || result.blockedBy !== undefined) {
    const state = result === undefined ? course : 'notChecked';
    const checking = state === 'checking';
    return (
      <span className="shrink-0 text-sm text-muted">
        <Icon
          name={checking ? 'progress' : 'dash'}
          className={`inline-block align-[-3px] ${checking ? 'spinner mr-1.5 text-accent' : ''}`}
        />
        <span className={checking ? '' : 'sr-only'}>{testMessages[state]}</span>
      </span>
    );
  }
  const { icon, look } = marks[result.verdict];
  return (
    <span className={`shrink-0 text-sm font-medium ${look}`}>
      <Icon name={icon} className="mr-1.5 inline-block stroke-2 align-[-3px]" />
      {verdictWords[result.verdict]}
    </span>
  );
}

/** Beside the name: what was learned, else what the check proves. A finding speaks for itself. */
function remark(id: CheckId, result: CheckResult | undefined): string | undefined {
  if (result?.findings !== undefined) return undefined;
  if (result?.blockedBy !== undefined) return testMessages.notMade(result.blockedBy);
  const { tenantId, appName } = result?.facts ?? {};
  if (tenantId !== undefined) return testMessages.tenantId(tenantId);
  return appName === undefined ? checkMessages[id].proves : testMessages.appName(appName);
}

type FindingTextProps = { finding: Finding; values: FindingValues; jumps: Jumps };

/** What was found, why, what to do now, and who can do it where that is not the reader. */
export function FindingText({ finding, values, jumps }: FindingTextProps) {
  const { code, field, topic, details, values: found } = finding;
  const retryAfter = details?.retryAfter;
  const { title, cause, fix } = findingMessages[code]({ ...values, ...found, retryAfter });
  const { toField, toTopic } = jumps;
  const whoCan = wordsAboutFixer(diagnoses[code].fixer);
  return (
    <div className="mt-2 space-y-2 pl-6.5">
      <p className="font-semibold">
        <RichText text={`${title}.`} />
      </p>
      <p>
        <RichText text={cause} />
      </p>
      <p>
        <RichText text={fix} />
      </p>
      {whoCan !== undefined && <p className="text-sm text-muted">{whoCan}</p>}
      <p className="flex flex-wrap gap-2 empty:hidden">
        {field !== undefined && toField !== undefined && (
          <Button small onClick={() => toField(field)}>
            {testMessages.fixField(credentialMessages.fields[field].label)}
          </Button>
        )}
        {topic !== undefined && topic !== 'credentials' && toTopic !== undefined && (
          <Button small onClick={() => toTopic(topic)}>
            {testMessages.goToStep(testMessages.topics[topic])}
          </Button>
        )}
      </p>
      {details !== undefined && <ProviderDetails details={details} />}
    </div>
  );
}
