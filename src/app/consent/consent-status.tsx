import type { ReactNode, RefObject } from 'react';
import { ApiProblem } from '../api/http.ts';
import { consentMessages as words } from '../messages/consent.ts';
import { errorWords } from '../messages/error-words.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import type { ConsentProps } from './consent-props.ts';
import { KeptRequest } from './kept-request.tsx';
import { NewWindowLink } from './new-window-link.tsx';
import type { UsedConsentRequest } from './use-consent-request.ts';

type ConsentStatusProps = Pick<ConsentProps, 'explain' | 'run'> & {
  request: UsedConsentRequest;
  /** Who gets the focus when an earlier request goes. */
  heir: RefObject<HTMLElement | null>;
  onTestAgain: () => void;
};

/** Where a request for consent stands. Always in the page, so that what changes in it is read out. */
export function ConsentStatus(props: ConsentStatusProps) {
  return (
    <div role="status" className="space-y-3 empty:hidden">
      {statusOf(props)}
    </div>
  );
}

function statusOf({ request, run, ...props }: ConsentStatusProps): ReactNode {
  const { asking, making, error, known, ended } = request;
  if (making) return <p>{words.making}</p>;
  if (error !== null) return <Refused error={error} />;
  if (asking === undefined && known === undefined) return null;
  if (ended) {
    return (
      <Callout tone="note" word={words.overWord}>
        <p>{words.over}</p>
      </Callout>
    );
  }
  if (known?.status === 'returned') {
    return (
      <Callout tone="note" word={words.returnedWord}>
        <p>{run === undefined ? words.returnedUntested : words.returnedText}</p>
      </Callout>
    );
  }
  return (
    <>
      {known?.finding !== undefined && (
        <Callout tone="caution" word={words.declinedWord}>
          <p>{words.declinedText}</p>
          {props.explain(known.finding)}
        </Callout>
      )}
      <Waiting request={request} {...props} />
    </>
  );
}

function Refused({ error }: { error: Error }) {
  const { title, fix } = isUnknownTenant(error) ? words.tenantUnknown : errorWords(error, 'link');
  return (
    <Callout tone="danger" word={title}>
      <p>{fix}</p>
    </Callout>
  );
}

/** Without a test, this is where it shows first. */
function isUnknownTenant(error: Error): boolean {
  const errors = error instanceof ApiProblem ? error.problem.errors : undefined;
  return errors?.some(({ code }) => code === 'tenant-not-found') ?? false;
}

function Waiting({ request, heir, onTestAgain }: Omit<ConsentStatusProps, 'explain' | 'run'>) {
  const { asking, window, known, takeBack } = request;
  if (asking === undefined) {
    return (
      known && (
        <KeptRequest request={known} heir={heir} onTakeBack={takeBack} onTestAgain={onTestAgain} />
      )
    );
  }
  return (
    <Callout
      tone={window === undefined ? 'note' : 'caution'}
      word={words[`${window ?? 'waiting'}Word`]}
    >
      {window !== undefined && (
        <>
          <p>{words[window]}</p>
          <NewWindowLink href={asking.continueUrl}>{words.open}</NewWindowLink>
        </>
      )}
      <p>{asking.leadsBack ? words.waitingBack : words.waitingBlind}</p>
      <Button small onClick={onTestAgain}>
        {words.testAgain}
      </Button>
    </Callout>
  );
}
