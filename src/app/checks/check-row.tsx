import type { CheckResult } from '#contract/checks.ts';
import type { CheckId } from '#domain/checks/check-result.ts';
import { testMessages } from '../messages/checks.ts';
import type { FindingValues } from '../messages/finding-message.ts';
import { checkMessages } from '../messages/findings.ts';
import { Glyph, paths } from '../ui/icon.tsx';
import { CheckFacts } from './check-facts.tsx';
import { FindingText, type Jumps } from './finding-text.tsx';
import { KeepChecking } from './keep-checking.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** What the rows of a list have in common. */
export type CheckContext = {
  values: FindingValues;
  jumps: Jumps;
  /** What people call an action. */
  labelOf: (id: string) => string;
};

type CheckRowProps = {
  id: CheckId;
  result: CheckResult | undefined;
  /** Where it stands as long as it has no result. */
  course: 'waiting' | 'checking' | 'notChecked';
} & CheckContext;

const progress = 'M8 2a6 6 0 1 1-6 6';

/** One check: its state in a picture and a word, what it proves; a failed one explains itself. */
export function CheckRow({ id, result, course, ...context }: CheckRowProps) {
  const { name, notProven } = checkMessages[id];
  const { values, jumps, labelOf } = context;
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
      {result?.facts !== undefined && <CheckFacts facts={result.facts} labelOf={labelOf} />}
      {result?.findings?.map((finding) => (
        <FindingText key={finding.code} finding={finding} values={values} jumps={jumps} />
      ))}
      {result !== undefined && jumps.keepChecking !== undefined && (
        <KeepChecking result={result} onKeepChecking={jumps.keepChecking} />
      )}
    </li>
  );
}

function State({ result, course }: Pick<CheckRowProps, 'result' | 'course'>) {
  if (result === undefined || result.blockedBy !== undefined) {
    const state = result === undefined ? course : 'notChecked';
    const checking = state === 'checking';
    return (
      <span className="shrink-0 text-sm text-muted">
        <Glyph
          path={checking ? progress : paths.dash}
          className={`inline-block align-[-3px] ${checking ? 'spinner mr-1.5 text-accent' : ''}`}
        />
        <span className={checking ? '' : 'sr-only'}>{testMessages[state]}</span>
      </span>
    );
  }
  return <VerdictMark verdict={result.verdict} />;
}

/** Beside the name: what was learned, else what the check proves. A finding speaks for itself. */
function remark(id: CheckId, result: CheckResult | undefined): string | undefined {
  if (result?.findings !== undefined) return undefined;
  if (result?.blockedBy !== undefined) return testMessages.notMade(result.blockedBy);
  const { tenantId, appName } = result?.facts ?? {};
  if (tenantId !== undefined) return testMessages.tenantId(tenantId);
  return appName === undefined ? checkMessages[id].proves : testMessages.appName(appName);
}
