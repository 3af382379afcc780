import { useRef } from 'react';
import { recheckMessages } from '../messages/rechecks.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { useCountdown } from './use-countdown.ts';

/** A test that is repeated until Microsoft has passed on what was changed a moment ago. */
export type Rechecking = {
  /** Seconds from the last attempt to the next; `undefined` while one is under way. */
  readonly seconds: number | undefined;
  /** How many attempts there were. */
  readonly attempt: number;
  checkNow(): void;
  stop(): void;
};

/** The course of it, and the ways to shorten it. */
export function WaitingForMicrosoft({ seconds, attempt, checkNow, stop }: Rechecking) {
  const stopButton = useRef<HTMLButtonElement>(null);
  return (
    <Callout tone="note" word={recheckMessages.word}>
      {seconds === undefined ? (
        <p>{recheckMessages.checking}</p>
      ) : (
        <Countdown key={attempt} seconds={seconds} onEnd={checkNow} />
      )}
      <div className="flex flex-wrap gap-2">
        {seconds !== undefined && (
          <HandOnFocus to={stopButton}>
            <Button small onClick={checkNow}>
              {recheckMessages.now}
            </Button>
          </HandOnFocus>
        )}
        <Button ref={stopButton} small onClick={stop}>
          {recheckMessages.stop}
        </Button>
      </div>
    </Callout>
  );
}

/** Not read out second by second: what the next attempt finds is. */
function Countdown({ seconds, onEnd }: { seconds: number; onEnd: () => void }) {
  return <p>{recheckMessages.again(useCountdown(seconds, onEnd))}</p>;
}
