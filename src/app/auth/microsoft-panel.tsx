import { useRef } from 'react';
import { microsoftMessages as words } from '../messages/microsoft-sign-in.ts';
import { Button } from '../ui/button.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { SignInFailureNote } from './sign-in-failure-note.tsx';
import type { MicrosoftSigningIn } from './use-microsoft-sign-in.ts';

const link =
  'inline-flex min-h-6 cursor-pointer items-center text-accent underline underline-offset-2 pointer-coarse:min-h-11';

/** Signing in with Microsoft: how far it is, why it did not work, and every way on. */
export function MicrosoftPanel({ signingIn }: { signingIn: MicrosoftSigningIn }) {
  const { begin, cancel, stage, failure } = signingIn;
  const opener = useRef<HTMLButtonElement>(null);
  const waiting = stage === 'waiting';
  const busy = stage !== undefined && !waiting;
  return (
    <section aria-label={words.signIn} className="space-y-4">
      {failure !== undefined && <SignInFailureNote failure={failure} />}
      <p className="text-muted">{words.lead}</p>
      <div role="status" className="empty:hidden">
        {waiting && (
          <>
            <p className="font-semibold">{words.waiting}</p>
            <p className="text-muted">{words.waitingText}</p>
          </>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {/* One button throughout, so that the focus stays where it is. */}
        <Button
          ref={opener}
          look={waiting ? 'secondary' : 'primary'}
          aria-disabled={busy}
          onClick={() => {
            if (!busy) begin('window');
          }}
        >
          {buttonWords(stage)}
        </Button>
        {stage !== undefined && stage !== 'proving' && (
          <HandOnFocus to={opener}>
            <Button onClick={cancel}>{words.cancel}</Button>
          </HandOnFocus>
        )}
      </div>
      {!busy && (
        <HandOnFocus to={opener}>
          <button type="button" className={link} onClick={() => begin('tab')}>
            {words.inThisTab}
          </button>
        </HandOnFocus>
      )}
    </section>
  );
}

function buttonWords(stage: MicrosoftSigningIn['stage']): string {
  if (stage === undefined) return words.signIn;
  return stage === 'waiting' ? words.again : words.stages[stage];
}
