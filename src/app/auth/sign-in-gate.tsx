import type { Ref } from 'react';
import { usePageData } from '../api/page-data.ts';
import { microsoftMessages } from '../messages/microsoft-sign-in.ts';
import { type GatePurpose, signInMessages } from '../messages/sign-in.ts';
import { Callout } from '../ui/callout.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { ToSignIn } from './to-sign-in.tsx';

type SignInGateProps = {
  purpose: GatePurpose;
  /** For whoever wants to give it the focus. */
  ref?: Ref<HTMLDivElement>;
  /** What was typed here would be lost if the page were left. */
  keepsInput?: boolean;
};

/** Beside what needs an operator, while there is none: how to become one without losing anything. */
export function SignInGate({ purpose, ref, keepsInput = purpose === 'test' }: SignInGateProps) {
  const { signIn } = usePageData();
  const word = signInMessages.gates[purpose];
  return (
    <div {...{ ref, tabIndex: -1, role: 'group', 'aria-label': word }}>
      <Callout tone="note" word={word}>
        {signIn === null ? (
          <p>{signInMessages.gateText(purpose)}</p>
        ) : (
          <ToSignIn newTab={keepsInput} />
        )}
        <details className="group">
          <summary className="inline-flex min-h-6 list-none items-center text-accent underline underline-offset-2 pointer-coarse:min-h-11">
            {signIn === null ? signInMessages.paste : microsoftMessages.pasteInstead}
          </summary>
          <div className="pt-2">
            <SignInForm />
          </div>
        </details>
      </Callout>
    </div>
  );
}
