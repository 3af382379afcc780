import type { ReactNode } from 'react';
import { errorWords } from '../messages/error-words.ts';
import { signInTestMessages as words } from '../messages/sign-in-test.ts';
import { Callout } from '../ui/callout.tsx';
import type { ConsentProps } from './consent-props.ts';
import { NewWindowLink } from './new-window-link.tsx';
import type { SignInCourse } from './use-sign-in-test.ts';

type SignInStatusProps = { course: SignInCourse } & Pick<ConsentProps, 'explain'>;

/** Where a test sign-in stands. Always in the page, so that what changes in it is read out. */
export function SignInStatus(props: SignInStatusProps) {
  return (
    <div role="status" className="empty:hidden">
      {statusOf(props)}
    </div>
  );
}

function statusOf({ course, explain }: SignInStatusProps): ReactNode {
  switch (course.step) {
    case 'idle':
      return null;
    case 'starting':
      return <p>{words.starting}</p>;
    case 'redeeming':
      return <p>{words.redeeming}</p>;
    case 'waiting':
      return <Waiting {...course} />;
    case 'over':
      return (
        <Callout tone="caution" word={words.overWord}>
          <p>{words.over}</p>
        </Callout>
      );
    case 'refused':
      return (
        <Callout tone="danger" word={words.refusedWord}>
          {explain(course.finding)}
        </Callout>
      );
    case 'ended':
      return <Ended passed={isPassed(course)} />;
    case 'broken': {
      const { title, fix } = errorWords(course.error, 'sign-in');
      return (
        <Callout tone="danger" word={title}>
          <p>{fix}</p>
        </Callout>
      );
    }
  }
}

function isPassed({ run }: Extract<SignInCourse, { step: 'ended' }>): boolean {
  return run.results.some(({ id, verdict }) => id === 'consent' && verdict === 'passed');
}

function Ended({ passed }: { passed: boolean }) {
  return passed ? (
    <Callout tone="ok" word={words.passedWord}>
      <p>{words.passed}</p>
    </Callout>
  ) : (
    <Callout tone="danger" word={words.failedWord}>
      <p>{words.failed}</p>
    </Callout>
  );
}

type WaitingProps = Omit<Extract<SignInCourse, { step: 'waiting' }>, 'step'>;

function Waiting({ authorizeUrl, window }: WaitingProps) {
  if (window === 'blocked') {
    return (
      <Callout tone="caution" word={words.blockedWord}>
        <p>{words.blocked}</p>
        <NewWindowLink href={authorizeUrl}>{words.open}</NewWindowLink>
      </Callout>
    );
  }
  const gone = window === 'gone';
  return (
    <Callout tone={gone ? 'caution' : 'note'} word={gone ? words.goneWord : words.waitingWord}>
      <p>{gone ? words.gone : words.waiting}</p>
    </Callout>
  );
}
