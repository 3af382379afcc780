import type { RefObject } from 'react';
import type { ConsentRequest } from '#contract/consent-requests.ts';
import { consentMessages as words } from '../messages/consent.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';

type KeptRequestProps = {
  request: ConsentRequest;
  /** Who gets the focus when it goes. */
  heir: RefObject<HTMLElement | null>;
  onTakeBack: () => void;
  onTestAgain: () => void;
};

/** A request from before the page was loaded anew: its address cannot be shown a second time. */
export function KeptRequest({ request, heir, onTakeBack, onTestAgain }: KeptRequestProps) {
  return (
    <Callout tone="note" word={words.keptWord}>
      <p className="wrap-anywhere">{words.kept(request)}</p>
      <p>
        {words.keptOutcome} {words.keptAddress}
      </p>
      <HandOnFocus to={heir}>
        <div className="flex flex-wrap gap-2">
          <Button small onClick={onTestAgain}>
            {words.testAgain}
          </Button>
          <Button small onClick={onTakeBack}>
            {words.takeBack}
          </Button>
        </div>
      </HandOnFocus>
    </Callout>
  );
}
