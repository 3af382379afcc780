import { signInMessages } from '../messages/sign-in.ts';
import { Callout } from '../ui/callout.tsx';
import { SignInForm } from './sign-in-form.tsx';

type LinkSignInProps = {
  /** Why the link that was opened did not work. */
  failure: { readonly title: string; readonly fix: string } | undefined;
};

/** Signing in with a one-time link of the terminal: where it stands, or what is wrong with this one. */
export function LinkSignIn({ failure }: LinkSignInProps) {
  return (
    <>
      <Callout
        tone={failure === undefined ? 'note' : 'danger'}
        word={failure?.title ?? signInMessages.noLink}
        role={failure === undefined ? undefined : 'alert'}
      >
        <p>{failure?.fix ?? signInMessages.noLinkText}</p>
      </Callout>
      <SignInForm />
    </>
  );
}
