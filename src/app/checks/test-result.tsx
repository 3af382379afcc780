import { type RefObject, useId, useRef } from 'react';
import type { CheckRun } from '#contract/checks.ts';
import type { CheckId } from '#domain/checks/check-result.ts';
import { testMessages } from '../messages/checks.ts';
import { errorWords } from '../messages/error-words.ts';
import { Callout } from '../ui/callout.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { CheckList } from './check-list.tsx';
import type { CheckContext } from './check-row.tsx';
import type { Jumps } from './finding-text.tsx';
import type { TestRun } from './use-test-run.ts';
import { type Rechecking, WaitingForMicrosoft } from './waiting-for-microsoft.tsx';

type TestResultProps = {
  test: TestRun;
  checks: readonly CheckId[];
  /** The values were changed since: the result speaks of others. */
  staleNote: string | undefined;
  /** While it is repeated, because Microsoft may not have passed a change on. */
  rechecking?: Rechecking | undefined;
  /** Of its heading, one below that of what it stands in. */
  level: 'h3' | 'h4';
} & CheckContext;

/** A test in its course and afterwards. */
export function TestResult(props: TestResultProps) {
  const { test, checks, staleNote, rechecking, level: Heading, ...context } = props;
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  if (test.state === 'idle') return null;
  const words = test.state === 'broken' ? errorWords(test.error) : undefined;
  return (
    <section aria-labelledby={headingId} className="space-y-3">
      <Heading ref={heading} id={headingId} tabIndex={-1} className="font-semibold">
        {headingOf(test)}
      </Heading>
      {staleNote !== undefined && <p className="text-sm text-warn">{staleNote}</p>}
      {words !== undefined && (
        <Callout tone="danger" word={words.title} role="alert">
          <p>{words.fix}</p>
        </Callout>
      )}
      {rechecking !== undefined && (
        <HandOnFocus to={heading}>
          <WaitingForMicrosoft {...rechecking} />
        </HandOnFocus>
      )}
      {(test.state !== 'broken' || test.results.length > 0) && (
        <CheckList
          ids={checks}
          results={test.results}
          running={test.state === 'running'}
          {...context}
          jumps={focusingFirst(heading, context.jumps)}
        />
      )}
    </section>
  );
}

/** The button to keep checking goes with the result below which it stands, and must not take the focus along. */
function focusingFirst(heading: RefObject<HTMLElement | null>, jumps: Jumps): Jumps {
  const { keepChecking } = jumps;
  if (keepChecking === undefined) return jumps;
  return {
    ...jumps,
    keepChecking: (recent) => {
      heading.current?.focus();
      keepChecking(recent);
    },
  };
}

function headingOf(test: TestRun): string {
  if (test.state === 'cancelled') return testMessages.cancelled;
  return test.state === 'ended' ? verdictTitle(test.run) : testMessages.heading;
}

/** What a whole run comes to, in one clause. */
export function verdictTitle({ verdict, results }: CheckRun): string {
  const accepted = results.some(({ id, verdict }) => id === 'identity' && verdict === 'passed');
  return verdict === 'failed' && accepted
    ? testMessages.incomplete
    : testMessages.verdicts[verdict];
}
