import { useState } from 'react';
import type { HostFailure } from '../host/create-host.ts';
import { type TokenLack, useHostVoice } from '../host/host-context.ts';
import { hostMessages as messages } from '../messages/host.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';

/** What keeps whoever sits before a portal’s frame from testing and saving, and the way on. */
export function TokenGate({ lack }: { lack: TokenLack }) {
  if (lack.is === 'waiting') {
    const { title, text } = messages.waiting;
    return (
      <Callout tone="note" word={title}>
        <p>{text}</p>
      </Callout>
    );
  }
  if (lack.is === 'without-token') {
    const { title, text } = messages.withoutToken;
    return (
      <Callout tone="note" word={title}>
        <p>{text}</p>
      </Callout>
    );
  }
  return lack.is === 'refused' ? <Refused failure={lack.failure} /> : <Over />;
}

function Over() {
  const { askForToken } = useHostVoice();
  const [asked, setAsked] = useState(false);
  const { title, text } = messages.over;
  return (
    <Callout tone="caution" word={title} role="status">
      <p className="max-w-[72ch]">{text}</p>
      <p>
        <Button
          small
          onClick={() => {
            askForToken();
            setAsked(true);
          }}
        >
          {messages.ask}
        </Button>
      </p>
      {asked && <p className="max-w-[72ch] text-sm">{messages.asked}</p>}
    </Callout>
  );
}

function Refused({ failure }: { failure: HostFailure }) {
  const { tryAgain } = useHostVoice();
  return (
    <Callout tone="danger" word={failure.title} role="alert">
      <p className="max-w-[72ch]">{failure.fix}</p>
      <p>
        <Button small onClick={tryAgain}>
          {messages.tryAgain}
        </Button>
      </p>
    </Callout>
  );
}
