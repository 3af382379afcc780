import { useEffect } from 'react';
import { useLocation } from 'react-router';
import type { MicrosoftSignIn } from '#contract/page.ts';
import { microsoftMessages } from '../messages/microsoft-sign-in.ts';
import { signInMessages } from '../messages/sign-in.ts';
import { MicrosoftPanel } from './microsoft-panel.tsx';
import { SignInFailureNote } from './sign-in-failure-note.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useMicrosoftSignIn } from './use-microsoft-sign-in.ts';
import { isReturning, signInPath, wayBack } from './way-back.ts';

type MicrosoftOrLinkProps = {
  setup: MicrosoftSignIn;
  /** Why the one-time link that was opened did not work. */
  linkFailure: { readonly title: string; readonly fix: string } | undefined;
};

/** Signing in with Microsoft, and below that with a one-time link, which works without Microsoft. */
export function MicrosoftOrLink({ setup, linkFailure }: MicrosoftOrLinkProps) {
  const { search } = useLocation();
  const from = wayBack(search);
  const returning = isReturning(search);
  const signingIn = useMicrosoftSignIn(setup, from);
  const { begin } = signingIn;

  useEffect(() => {
    if (!returning) return;
    // A reload has nothing to take any more.
    window.history.replaceState(window.history.state, '', signInPath(from));
    begin('return');
  }, [returning, from, begin]);

  return (
    <>
      {linkFailure !== undefined && <SignInFailureNote failure={linkFailure} />}
      <MicrosoftPanel signingIn={signingIn} />
      <details className="group border-t border-line pt-4" open={linkFailure !== undefined}>
        <summary className="inline-flex min-h-6 list-none items-center text-accent underline underline-offset-2 pointer-coarse:min-h-11">
          {microsoftMessages.byLink}
        </summary>
        <div className="space-y-3 pt-2">
          <p className="text-muted">{signInMessages.noLinkText}</p>
          <SignInForm />
        </div>
      </details>
    </>
  );
}
