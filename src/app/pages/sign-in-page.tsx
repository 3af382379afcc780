import { useEffect } from 'react';
import { Link } from 'react-router';
import { ServerState } from '../api/server-state.tsx';
import { SignInForm } from '../auth/sign-in-form.tsx';
import { useSignedIn } from '../auth/use-session.ts';
import { useSignIn } from '../auth/use-sign-in.ts';
import { Header } from '../frame/header.tsx';
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
  const { spend, pending, done, failure } = useSignIn();

  useEffect(() => {
    const take = () => {
      const link = window.location.hash.slice(1);
      if (link === '') return;
      // Out of the address bar and the history, whether it works or not.
      window.history.replaceState(window.history.state, '', window.location.pathname);
      spend(link);
    };
    take();
    // Another link in the same tab changes no more than this.
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, [spend]);

  if (done || (signedIn && !pending)) {
    return (
      <Callout tone="ok" word={signInMessages.signedIn}>
        <p>{signInMessages.signedInText}</p>
        <p>
          <Link to="/profiles" className="text-accent underline underline-offset-2">
            {signInMessages.toProfiles}
          </Link>
        </p>
      </Callout>
    );
  }
  if (pending) return <p role="status">{signInMessages.signingIn}</p>;
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
