import { type RefObject, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import type { SignedInOperator } from '#contract/session.ts';
import { usePageData } from '../api/page-data.ts';
import { ServerState } from '../api/server-state.tsx';
import { useOperator } from '../api/use-operator.ts';
import { LinkSignIn } from '../auth/link-sign-in.tsx';
import { MicrosoftOrLink } from '../auth/microsoft-or-link.tsx';
import { useSignIn } from '../auth/use-sign-in.ts';
import { wayBack } from '../auth/way-back.ts';
import { Header } from '../frame/header.tsx';
import { frameMessages } from '../messages/frame.ts';
import { microsoftMessages } from '../messages/microsoft-sign-in.ts';
import { roleMessages } from '../messages/roles.ts';
import { signInMessages } from '../messages/sign-in.ts';
import { Callout } from '../ui/callout.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

/** `/sign-in#token`: what a printed link opens. The part after the # never reaches a server's log. */
export function SignInPage() {
  usePageTitle(`${signInMessages.title} · ${frameMessages.product}`);
  const main = useRef<HTMLElement>(null);
  return (
    <>
      <Header />
      <main
        ref={main}
        tabIndex={-1}
        className="mx-auto max-w-[72ch] space-y-5 px-4 py-10 outline-none sm:px-6"
      >
        <h1 className="text-xl font-semibold tracking-tight">{signInMessages.title}</h1>
        <ServerState>
          <SignIn heir={main} />
        </ServerState>
      </main>
    </>
  );
}

/** Who gets the focus when the way to sign in goes away. */
type SignInProps = { heir: RefObject<HTMLElement | null> };

function SignIn({ heir }: SignInProps) {
  const { signIn: setup } = usePageData();
  const operator = useOperator();
  const { spend, pending, done, failure } = useSignIn();
  useLinkInAddress(spend);

  if (operator !== null && !pending) return <SignedIn operator={operator} />;
  if (pending || done) return <p role="status">{signInMessages.signingIn}</p>;
  return (
    <HandOnFocus to={heir}>
      <div className="space-y-5">
        {setup === null ? (
          <LinkSignIn failure={failure} />
        ) : (
          <MicrosoftOrLink setup={setup} linkFailure={failure} />
        )}
      </div>
    </HandOnFocus>
  );
}

/** Spends the link that was opened, and every other one that is opened in this tab. */
function useLinkInAddress(spend: (link: string) => void): void {
  useEffect(() => {
    const take = () => {
      const link = window.location.hash.slice(1);
      if (link === '') return;
      // Out of the address bar and the history, whether it works or not.
      const { pathname, search } = window.location;
      window.history.replaceState(window.history.state, '', pathname + search);
      spend(link);
    };
    take();
    // Another link in the same tab changes no more than this.
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, [spend]);
}

function SignedIn({ operator }: { operator: SignedInOperator }) {
  const from = wayBack(useLocation().search);
  const { session } = usePageData();
  const justNow = session.operator === null;
  useEffect(() => {
    // Loaded anew: what only this page may reach is left behind with it.
    if (justNow && from !== undefined) window.location.replace(from);
  }, [justNow, from]);
  return (
    <Callout tone="ok" word={signInMessages.signedIn}>
      <p>
        {signInMessages.signedInAs(operator.name, roleMessages[operator.role])}{' '}
        {from === undefined && signInMessages.signedInText}
      </p>
      <p>
        <Link
          to={from ?? '/profiles'}
          reloadDocument
          className="text-accent underline underline-offset-2"
        >
          {from === undefined ? signInMessages.toProfiles : microsoftMessages.goOn}
        </Link>
      </p>
    </Callout>
  );
}
