import type { ReactNode } from 'react';
import { consentMessages as words } from '../messages/consent.ts';
import { errorWords } from '../messages/error-words.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import type { ConsentProps } from './consent-props.ts';
import { NewWindowLink } from './new-window-link.tsx';
import type { UsedConsentRequest } from './use-consent-request.ts';

type ConsentStatusProps = Pick<ConsentProps, 'explain'> & {
  request: UsedConsentRequest;
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

function statusOf({ request, onTestAgain, explain }: ConsentStatusProps): ReactNode {
  const { asking, making, error, known, ended } = request;
  if (making) return <p>{words.making}</p>;
  if (error !== null) {
    const { title, fix } = errorWords(error);
    return (
      <Callout tone="danger" word={title}>
        <p>{fix}</p>
      </Callout>
    );
  }
  if (asking === undefined) return null;
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
        <p>{words.returnedText}</p>
      </Callout>
    );
  }
  return (
    <>
      {known?.finding !== undefined && (
        <Callout tone="caution" word={words.declinedWord}>
          <p>{words.declinedText}</p>
          {explain(known.finding)}
        </Callout>
      )}
      <Callout
        tone={asking.blocked ? 'caution' : 'note'}
        word={asking.blocked ? words.blockedWord : words.waitingWord}
      >
        {asking.blocked && (
          <>
            <p>{words.blocked}</p>
            <NewWindowLink href={asking.continueUrl}>{words.open}</NewWindowLink>
          </>
        )}
        <p>{asking.leadsBack ? words.waitingBack : words.waitingBlind}</p>
        <Button small onClick={onTestAgain}>
          {words.testAgain}
        </Button>
      </Callout>
    </>
  );
}
