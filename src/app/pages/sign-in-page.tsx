import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { ServerState } from '../api/server-state.tsx';
import { signIn } from '../api/session.ts';
import { SignInForm } from '../auth/sign-in-form.tsx';
import { useSignedIn } from '../auth/use-session.ts';
import { Header } from '../frame/header.tsx';
import { errorWords } from '../messages/error-words.ts';
import { frameMessages } from '../messages/frame.ts';
import { signInMessages } from '../messages/sign-in.ts';
import { Callout } from '../ui/callout.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

/** `/sign-in#token`: what a printed link opens. The part after the # never reaches a server's log. */
export function SignInPage() {
  usePageTitle(`${signInMessages.title} · ${frameMessages.product}`);
  return (
    <>
      <Header />
      <main className="mx-auto max-w-[72ch] space-y-5 px-4 py-10 sm:px-6">
        <h1 className="text-xl font-semibold tracking-tight">{signInMessages.title}</h1>
        <ServerState>
          <SignIn />
        </ServerState>
      </main>
    </>
  );
}

function SignIn() {
  const signedIn = useSignedIn();
  const { mutate, isPending, isSuccess, error } = useMutation({ mutationFn: signIn });
  const spent = useRef(false);

  useEffect(() => {
    const token = window.location.hash.slice(1);
    if (token === '' || spent.current) return;
    spent.current = true;
    // Out of the address bar and the history, whether it works or not.
    window.history.replaceState(window.history.state, '', window.location.pathname);
    mutate({ token });
  }, [mutate]);

  if (isSuccess || (signedIn && !isPending)) {
    return (
      <Callout tone="ok" word={signInMessages.signedIn} role="status">
        <p>{signInMessages.signedInText}</p>
        <p>
          <Link to="/profiles" className="text-accent underline underline-offset-2">
            {signInMessages.toProfiles}
          </Link>
        </p>
      </Callout>
    );
  }
  if (isPending) return <p role="status">{signInMessages.signingIn}</p>;
  const words = error === null ? undefined : errorWords(error);
  return (
    <>
      <Callout
        tone={words === undefined ? 'note' : 'danger'}
        word={words?.title ?? signInMessages.noLink}
        role={words === undefined ? undefined : 'alert'}
      >
        <p>{words?.fix ?? signInMessages.noLinkText}</p>
      </Callout>
      <SignInForm />
    </>
  );
}
