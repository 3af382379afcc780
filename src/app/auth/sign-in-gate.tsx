import type { Ref } from 'react';
import { signInMessages } from '../messages/sign-in.ts';
import { Callout } from '../ui/callout.tsx';
import { SignInForm } from './sign-in-form.tsx';

type SignInGateProps = {
  purpose: keyof typeof signInMessages.gates;
  /** For whoever wants to give it the focus. */
  ref?: Ref<HTMLDivElement>;
};

/** Beside what needs an operator, while there is none: how to become one without leaving. */
export function SignInGate({ purpose, ref }: SignInGateProps) {
  const { word, text } = signInMessages.gates[purpose];
  return (
    <div {...{ ref, tabIndex: -1, role: 'group', 'aria-label': word }}>
      <Callout tone="note" word={word}>
        <p>{text}</p>
        <details className="group">
          <summary className="inline-flex min-h-6 list-none items-center text-accent underline underline-offset-2 pointer-coarse:min-h-11">
            {signInMessages.paste}
          </summary>
          <div className="pt-2">
            <SignInForm />
          </div>
        </details>
      </Callout>
    </div>
  );
}
